package io.github.disclosureaudit.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fees of 国办函〔2020〕109号 by its own examples. */
@Timeout(30)
class FeeScheduleTest {
    private static final FeeSchedule FEES = RulesUnderTest.book().fees();

    @ParameterizedTest
    @CsvSource({"0, 0", "10, 0", "11, 100", "30, 2000", "31, 2200", "40, 4000", "41, 4300", "50, 7000"})
    void chargesByRequest(int requests, int yuan) {
        assertThat(FEES.requestFee(requests)).isEqualTo(yuan);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "30, 0", "31, 10", "100, 700", "101, 720", "200, 2700", "201, 2740"})
    void chargesByPage(int pages, int yuan) {
        assertThat(FEES.pageFee(pages)).isEqualTo(yuan);
    }

    @Test
    void refusesTiersWithAGap(@TempDir Path folder) throws IOException {
        Path file = RulesUnderTest.write(
                folder.resolve("fees.yaml"),
                "rule: r",
                "law-article: a",
                "source: s",
                "confidence: official",
                "by-request:",
                "  - {from: 1, to: 10, fee: 0}",
                "  - {from: 12, to: 30, fee: 100}",
                "by-page: [{from: 1, fee: 1}]");
        assertThatThrownBy(() -> FeeSchedule.read(file))
                .hasMessageContaining("fees.yaml:7:")
                .hasMessageContaining("must begin with 11");
    }
}
