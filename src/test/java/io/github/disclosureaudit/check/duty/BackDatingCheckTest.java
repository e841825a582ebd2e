package io.github.disclosureaudit.check.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.check.PaperPortal;
import io.github.disclosureaudit.model.Certainty;
import io.github.disclosureaudit.model.Finding;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages whose number was made after the day they show. */
@Timeout(30)
class BackDatingCheckTest {
    @ParameterizedTest
    @CsvSource({
        "20210901 long after the day it shows, 2021-06-01, 2021090110122045731, 1",
        "within twenty working days, 2021-06-01, 2021061510122045731, 0",
        "the same day, 2021-06-01, 2021060110122045731, 0",
        "before the day it shows, 2021-06-01, 2021050110122045731, 0",
        "moved into the new system, 2021-06-01, 2025122010122045731, 0",
        "without a day, '', 2021090110122045731, 0"
    })
    void aNumberMadeLongAfterTheShownDayIsSuspected(String why, String shown, String number, int found) {
        List<Finding> findings = PaperPortal.direct("样本海关")
                .linkTo("通知", "/portal_customs/article_" + number + ".html")
                .article("/portal_customs/article_" + number + ".html", "样本通知", shown, "通知内容。")
                .judge(25)
                .findings()
                .stream()
                .filter(finding -> finding.check().equals("back-dating"))
                .toList();
        assertThat(findings).as(why).hasSize(found).allMatch(finding -> finding.certainty() == Certainty.SUSPECTED);
    }
}
