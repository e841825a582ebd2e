package io.github.disclosureaudit.check;

import static io.github.disclosureaudit.check.PaperPortal.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Conclusion;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.RuleBook;
import io.github.disclosureaudit.plan.RuleBookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A plan of another year needs no Java, and what an inspector found out is merged with what the site shows. */
@Timeout(60)
class JudgeTest {
    private static final Path INVENTED = Path.of("src/test/resources/io/github/disclosureaudit/plan/plan-2031.yaml");

    @Test
    void anInventedPlanOfAnotherYearIsJudgedAsWritten() {
        RuleBook book = RuleBookReader.read(Path.of("rules"), Optional.of(INVENTED));
        List<Conclusion> conclusions = PaperPortal.direct("样本海关")
                .under(book)
                .units("甲码头海关")
                .column("规划计划", "/gh/index.html", entry("样本海关海港绿色发展纲要", "/gh/1.html", "2031-06-30"))
                .article("/gh/1.html", "样本海关海港绿色发展纲要", "2031-06-30", "一、总则。二、目标。")
                .columnOf("联系我们", "/lx/index.html", "<p>甲码头海关 联系电话：0578-4183451</p>")
                .judge();

        assertThat(conclusions).hasSize(3);
        assertThat(of(conclusions, 1).verdict()).isEqualTo(Verdict.PASS);
        assertThat(of(conclusions, 2).verdict()).isEqualTo(Verdict.MANUAL);
        assertThat(of(conclusions, 7).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void theSamePlanTellsLateFromMissing() {
        RuleBook book = RuleBookReader.read(Path.of("rules"), Optional.of(INVENTED));
        PaperPortal late = PaperPortal.direct("样本海关")
                .under(book)
                .column("规划计划", "/gh/index.html", entry("海港绿色发展纲要", "/gh/1.html", "2031-07-01"))
                .article("/gh/1.html", "海港绿色发展纲要", "2031-07-01", "一、总则。二、目标。");
        PaperPortal missing = PaperPortal.direct("样本海关").under(book).column("规划计划", "/gh/index.html");

        assertThat(of(late.judge(), 1).verdict()).isEqualTo(Verdict.LATE);
        assertThat(of(missing.judge(), 1).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void yearsLaterDutiesAreJudgedByTheirOwnYearAndFreshnessByTheDayOfTheAudit() {
        assertThat(of(aged(PaperPortal.AS_OF), 40).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(of(aged(LocalDate.of(2026, 6, 30)), 40).reason())
                .isEqualTo(of(aged(PaperPortal.AS_OF), 40).reason());
        assertThat(of(aged(LocalDate.of(2026, 6, 30)), 7)).isEqualTo(of(aged(PaperPortal.AS_OF), 7));
        assertThat(of(aged(PaperPortal.AS_OF), 25).findings())
                .noneMatch(finding -> finding.reason().code().equals("home-stale"));
        assertThat(of(aged(LocalDate.of(2026, 6, 30)), 25).findings())
                .anyMatch(finding -> finding.reason().code().equals("home-stale"));
    }

    /** A portal of June 2022 that has its lists of 2021. */
    private static List<Conclusion> aged(LocalDate asOf) {
        return PaperPortal.direct("样本海关")
                .asOf(asOf)
                .onHome("<div><h3>要闻</h3><ul>" + entry("口岸货运量增长", "/yw/1.html", "2022-06-29") + "</ul></div>")
                .column(
                        "收费项目",
                        "/sf/index.html",
                        entry("样本海关涉企保证金目录清单", "/sf/1.html", "2021-06-01"),
                        entry("样本海关政务服务事项目录清单", "/sf/2.html", "2021-06-02"))
                .article("/sf/1.html", "样本海关涉企保证金目录清单", "2021-06-01", "保证金名称、依据。")
                .article("/sf/2.html", "样本海关政务服务事项目录清单", "2021-06-02", "事项名称、依据。")
                .article("/yw/1.html", "口岸货运量增长", "2022-06-29", "上半年增长。")
                .judge();
    }

    @Test
    void anInspectorSettlesWhatTheWebCannotProve(@TempDir Path folder) throws IOException {
        RuleBook book = withEvidence(
                folder,
                "site,requirement,verdict,note,file",
                "portal,14,PASS,培训记录齐全,scan-1.pdf",
                "portal,34,FAIL,未建台账,");
        List<Conclusion> conclusions = PaperPortal.direct("样本海关").under(book).judge();

        assertThat(of(conclusions, 14).verdict()).isEqualTo(Verdict.PASS);
        assertThat(of(conclusions, 14).reason().code()).isEqualTo("inspector");
        assertThat(of(conclusions, 34).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(of(conclusions, 36).verdict()).isEqualTo(Verdict.MANUAL);
    }

    @Test
    void anInspectorCannotTurnAProvedFaultIntoAPass(@TempDir Path folder) throws IOException {
        RuleBook book = withEvidence(folder, "site,requirement,verdict,note,file", "portal,24,PASS,已看过,");
        PaperPortal portal = PaperPortal.direct("样本海关")
                .under(book)
                .column("规范性文件", "/gf/index.html")
                .column("海关要闻", "/yw/index.html", entry("口岸货运量增长", "/yw/1.html", "2022-06-29"))
                .article("/yw/1.html", "口岸货运量增长", "2022-06-29", "上半年口岸货运量增长。");
        Conclusion conclusion = of(portal.judge(), 24);

        assertThat(conclusion.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(conclusion.reason().code()).isEqualTo("column-blank");
    }

    @Test
    void evidenceForAnotherSiteChangesNothing(@TempDir Path folder) throws IOException {
        RuleBook book = withEvidence(folder, "site,requirement,verdict,note,file", "elsewhere,14,FAIL,无记录,");
        assertThat(of(PaperPortal.direct("样本海关").under(book).judge(), 14).verdict())
                .isEqualTo(Verdict.MANUAL);
    }

    @Test
    void aHomePageBehindAWallLeavesEveryBoundRequirementOpen() {
        List<Conclusion> conclusions = PaperPortal.direct("样本海关").walledHome().judge();
        assertThat(conclusions)
                .filteredOn(one -> one.requirement() == 24 || one.requirement() == 35 || one.requirement() == 19)
                .extracting(Conclusion::verdict)
                .containsOnly(Verdict.UNKNOWN);
    }

    private static Conclusion of(List<Conclusion> conclusions, int requirement) {
        return conclusions.stream()
                .filter(one -> one.requirement() == requirement)
                .findFirst()
                .orElseThrow();
    }

    private static RuleBook withEvidence(Path folder, String... lines) throws IOException {
        Path rules = Path.of("rules");
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = folder.resolve(rules.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (!file.toString().endsWith(".txt")) {
                    Files.copy(file, copy);
                }
            }
        }
        Files.write(folder.resolve("evidence/inspector.csv"), List.of(lines));
        return RuleBookReader.read(folder, Optional.empty());
    }
}
