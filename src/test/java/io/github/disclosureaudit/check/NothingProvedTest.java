package io.github.disclosureaudit.check;

import static io.github.disclosureaudit.check.PaperPortal.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Conclusion;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.SiteKind;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.CheckRule;
import io.github.disclosureaudit.plan.Requirement;
import io.github.disclosureaudit.plan.RuleBook;
import io.github.disclosureaudit.plan.RuleBookReader;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What cannot be seen proves nothing, in every check: a home page or a column behind a wall, a list drawn by script, a
 * document without a date. The requirements and their columns come from the rule book, so that a new check is tested too.
 */
@Timeout(120)
class NothingProvedTest {
    private static final RuleBook RULES = RuleBookReader.read(Path.of("rules"), Optional.empty());
    /** Judged by the home page, by name servers or by what was found, not by a column. */
    private static final Set<Integer> WITHOUT_COLUMNS = Set.of(17, 21, 25, 26, 27, 37);

    private static final String SCRIPT =
            "<div id=mllist></div><script>$.getJSON('/ml.json',function(d){$('#mllist').html(d)})</script>";

    static Stream<Arguments> columns() {
        return RULES.plan().requirements().stream()
                .filter(requirement ->
                        !requirement.checks().isEmpty() && !WITHOUT_COLUMNS.contains(requirement.number()))
                .map(requirement -> Arguments.of(requirement.number(), requirement));
    }

    static IntStream judged() {
        return RULES.plan().requirements().stream()
                .filter(requirement -> !requirement.checks().isEmpty())
                .mapToInt(Requirement::number);
    }

    @ParameterizedTest(name = "requirement {0}")
    @MethodSource("judged")
    void aHomePageBehindAWallIsUnknown(int number) {
        for (PaperPortal portal : List.of(
                PaperPortal.direct("样本海关").units("甲口海关"), PaperPortal.headquarters(), PaperPortal.department("样本司"))) {
            Conclusion conclusion = portal.walledHome().judge(number);
            if (conclusion.verdict() != Verdict.NA) {
                assertThat(conclusion.verdict()).isEqualTo(Verdict.UNKNOWN);
                assertThat(conclusion.reason().code()).isIn("wall", "not-measured");
            }
        }
    }

    @ParameterizedTest(name = "requirement {0}")
    @MethodSource("columns")
    void aColumnBehindAWallIsUnknown(int number, Requirement requirement) {
        PaperPortal portal = portal(requirement);
        int at = 0;
        for (String name : names(requirement)) {
            String path = "/walled" + at++ + "/index.html";
            portal.linkTo(name, path).wall(path);
        }
        Conclusion conclusion = portal.judge(number);
        assertThat(conclusion.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(conclusion.reason().code()).isEqualTo("blocked");
        assertThat(conclusion.findings()).isEmpty();
    }

    @ParameterizedTest(name = "requirement {0}")
    @MethodSource("columns")
    void aColumnDrawnByScriptIsUnknown(int number, Requirement requirement) {
        PaperPortal portal = portal(requirement);
        int at = 0;
        for (String name : names(requirement)) {
            portal.columnOf(name, "/drawn" + at++ + "/index.html", SCRIPT);
        }
        Conclusion conclusion = portal.judge(number);
        assertThat(conclusion.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(conclusion.reason().code()).isEqualTo("script-only");
        assertThat(conclusion.findings()).isEmpty();
    }

    @ParameterizedTest(name = "requirement {0}")
    @MethodSource("columns")
    void aColumnThatDoesNotOpenIsMissingAndNotBlank(int number, Requirement requirement) {
        PaperPortal portal = portal(requirement);
        int at = 0;
        for (String name : names(requirement)) {
            portal.linkTo(name, "/gone" + at++ + "/index.html");
        }
        assertThat(portal.judge(number).findings())
                .noneMatch(finding -> finding.reason().code().equals("column-blank"));
    }

    @ParameterizedTest(name = "requirement {0}")
    @ValueSource(ints = {7, 10, 12, 24, 30, 33, 40})
    void documentsWithoutADateAreUnknown(int number) {
        PaperPortal portal = PaperPortal.direct("样本海关");
        String[] titles = {
            "样本海关政务服务事项目录清单（2021年版）",
            "样本海关涉企保证金目录清单（2021年版）",
            "样本海关2021年行政执法统计年报",
            "样本海关行政处罚事项清单",
            "样本海关行政强制事项清单",
            "样本海关公告2021年第1号（关于口岸作业的公告）",
            "样本海关政府信息主动公开基本目录",
            "样本海关2021年政务公开工作要点",
            "样本海关2021年政府信息公开工作年度报告"
        };
        String[] entries = new String[titles.length];
        for (int i = 0; i < titles.length; i++) {
            String path = "/d/" + i + ".html";
            entries[i] = "<li><a href='" + path + "'>" + titles[i] + "</a></li>";
            portal.article(path, titles[i], "", "责任单位：办公室。完成时限：全年。按照政务公开工作要点办理。".repeat(20));
        }
        portal.column("规范性文件", "/gfxwj/index.html", entries)
                .columnOf(
                        "依申请公开",
                        "/ysqgk/index.html",
                        "<p>根据国办函〔2020〕109号，信息处理费按件计收：10件以下不收费，11-30件每件100元，31件以上每10件为一档，提高100元/件；"
                                + "按量计收：30页以下不收费，31-100页每页10元，101-200页每页20元，201页以上每页40元。</p>");
        Conclusion conclusion = portal.judge(number);
        assertThat(conclusion.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(conclusion.reason().code()).isEqualTo("undated");
        assertThat(conclusion.findings()).noneMatch(finding -> finding.severity() == Severity.HIGH);
    }

    private static PaperPortal portal(Requirement requirement) {
        PaperPortal portal = requirement.binds(SiteKind.DIRECT)
                ? PaperPortal.direct("样本海关").units("甲口海关")
                : requirement.binds(SiteKind.HEADQUARTERS) ? PaperPortal.headquarters() : PaperPortal.department("样本司");
        return portal.column("图片新闻", "/tpxw/index.html", entry("关区简讯", "/tpxw/1.html", "2022-06-20"))
                .article("/tpxw/1.html", "关区简讯", "2022-06-20", "简讯内容。");
    }

    /** Names of all columns in which the checks of a requirement look. */
    private static Set<String> names(Requirement requirement) {
        Set<String> ids = new LinkedHashSet<>();
        for (CheckRule rule : requirement.checks()) {
            ids.addAll(rule.parameters().texts("columns"));
            ids.addAll(rule.parameters().texts("documents"));
            rule.parameters().maps("items").forEach(item -> ids.addAll(item.texts("columns")));
        }
        Set<String> names = new LinkedHashSet<>();
        ids.forEach(id -> names.add(RULES.columns().column(id).orElseThrow().name()));
        return names;
    }
}
