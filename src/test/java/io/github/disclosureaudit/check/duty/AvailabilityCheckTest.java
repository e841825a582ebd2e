package io.github.disclosureaudit.check.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.check.CheckCatalogue;
import io.github.disclosureaudit.check.Judge;
import io.github.disclosureaudit.check.PaperPortal;
import io.github.disclosureaudit.check.RegulationTexts;
import io.github.disclosureaudit.model.Conclusion;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.model.Visit;
import io.github.disclosureaudit.plan.RuleBookReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** 站点无法访问, judged by the visits of {@code probe}. */
@Timeout(60)
class AvailabilityCheckTest {
    private static final int REQUIREMENT = 25;
    /** Midnight in Beijing, a week before the end of the visits. */
    private static final Instant START = Instant.parse("2022-06-20T16:00:00Z");

    private static List<Visit> visits(int days, int perDay, int failures) {
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < days * perDay; i++) {
            Instant at = START.plus(Duration.ofDays(i / perDay)).plus(Duration.ofHours(1L * (i % perDay)));
            boolean down = i < failures;
            visits.add(new Visit(at, "ipv4", down ? Visit.Outcome.DOWN : Visit.Outcome.UP, down ? -1 : 100));
        }
        return visits;
    }

    private static Conclusion judge(List<Visit> visits, String onHome) {
        return PaperPortal.direct("样本海关")
                .column("工作动态", "/n/index.html")
                .onHome(onHome)
                .look(crawled -> new Judge(
                                RuleBookReader.read(Path.of("rules"), Optional.empty()),
                                CheckCatalogue.load(),
                                RegulationTexts.NONE)
                        .judge(crawled.withVisits(visits), PaperPortal.AS_OF)
                        .get(REQUIREMENT - 1));
    }

    private static List<String> reasons(Conclusion conclusion) {
        return conclusion.findings().stream()
                .map(finding -> finding.reason().code())
                .toList();
    }

    @Test
    void fivePercentOfAWeekIsAVeto() {
        Conclusion conclusion = judge(visits(7, 20, 7), "");
        assertThat(conclusion.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(reasons(conclusion)).contains("site-unreachable");
    }

    @Test
    void lessThanFivePercentIsNone() {
        assertThat(reasons(judge(visits(7, 20, 6), ""))).doesNotContain("site-unreachable");
    }

    @Test
    void tooFewVisitsJudgeNothingAndSaySo() {
        Conclusion conclusion = judge(visits(7, 19, 133), "");
        assertThat(reasons(conclusion)).doesNotContain("site-unreachable");
        assertThat(conclusion.note().in(Locale.ENGLISH)).contains("133").contains("19");
    }

    /** Another check of the requirement that decides must not hide it. */
    @Test
    void theNoteIsThereBesideAnotherFault() {
        Conclusion conclusion = judge(visits(1, 3, 0), "<a href='/gone.html'>不见了</a>");
        assertThat(conclusion.findings()).isNotEmpty();
        assertThat(conclusion.note().in(Locale.CHINESE)).contains("20");
    }
}
