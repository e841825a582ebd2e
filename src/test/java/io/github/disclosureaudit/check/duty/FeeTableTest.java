package io.github.disclosureaudit.check.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.plan.FeeSchedule;
import io.github.disclosureaudit.plan.RuleBookReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fee tables as sites write them, right and wrong. */
class FeeTableTest {
    private static final FeeSchedule FEES =
            RuleBookReader.read(Path.of("rules"), Optional.empty()).fees();
    private static final String RIGHT =
            "按件计收：10件以下（含10件）的，不收费；11-30件（含30件）的部分，每件100元；31件以上的部分，以10件为一档，每增加一档，收费标准提高100元/件。"
                    + "按量计收：30页以下（含30页）的，不收费；31-100页（含100页）的部分，每页10元；101-200页（含200页）的部分，每页20元；201页以上的部分，每页40元。";

    @ParameterizedTest
    @ValueSource(
            strings = {
                RIGHT,
                "十件以下（含十件）的，不收费；十一件至三十件（含三十件）的部分，一百元/件；三十一件以上的部分，以十件为一档，每增加一档提高一百元/件；三十页以下的，不收费；三十一页至一百页的部分，十元/页；一百零一页至二百页的部分，二十元/页；二百零一页以上的部分，四十元/页。",
                "1－10件 免费\n11－30件 100元／件\n31件以上 每增加10件提高100元／件\n1－30页 免费\n31－100页 10元／页\n101－200页 20元／页\n201页以上 40元／页"
            })
    void theOfficialTableInAnySpellingIsRight(String text) {
        FeeTable table = new FeeTable(text);
        assertThat(table.lacking(FEES)).isEmpty();
        assertThat(wrong(table)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "每页20元, 每页15元, 15元/页",
        "每件100元；, 每件200元；, 200元/件",
        "每页10元, 每页20元, 20元/页",
        "31-100页, 21-100页, 21-100页",
        "11-30件, 11-20件, 11-20件",
        "以10件为一档, 以20件为一档, 20件一档",
        "以10件为一档，每增加一档, 每增加5件, 5件一档",
        "提高100元/件, 提高200元/件, 200元/件",
        "提高100元/件, 提高50元, 50元/件"
    })
    void oneWrongFigureIsFound(String right, String wrong, String named) {
        assertThat(wrong(new FeeTable(RIGHT.replace(right, wrong)))).contains(named);
    }

    private static List<String> wrong(FeeTable table) {
        List<String> all = new ArrayList<>(table.foreign(FEES));
        all.addAll(table.foreignTiers(FEES));
        return all;
    }
}
