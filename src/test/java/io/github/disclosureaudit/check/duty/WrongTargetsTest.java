package io.github.disclosureaudit.check.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.check.PaperPortal;
import io.github.disclosureaudit.model.Certainty;
import io.github.disclosureaudit.model.Conclusion;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.text.ChineseText;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WrongTargetsTest {
    private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)|\\[[^\\]]*]|[“”\"'‘’·,.:;、，。：；]");
    private static final String TEXT = "海关加强进出口货物监管，优化口岸营商环境，提高通关便利化水平，欢迎企业和群众监督。";
    private static final String LAW = "第一条 为了保障公民、法人和其他组织依法获取政府信息，提高政府工作的透明度，制定本条例。";

    private static List<String> wrong(PaperPortal portal) {
        return findings(portal).stream().map(Finding::subject).toList();
    }

    private static List<Finding> findings(PaperPortal portal) {
        return portal.judge().stream()
                .flatMap(conclusion -> conclusion.findings().stream())
                .filter(finding -> finding.reason().code().equals("wrong-target"))
                .toList();
    }

    @Test
    void aColumnNameThatOpensAnotherColumnIsWrong() {
        PaperPortal portal = PaperPortal.direct("平湖海关")
                .columnOf("关长信箱", "/hd/xx/", "<p>" + TEXT + "</p>")
                .columnOf("政府信息公开指南", "/zn/", "<ul><li><a href=/hd/xx/>政府信息公开年报</a></li></ul><p>" + TEXT + "</p>");
        assertThat(wrong(portal)).containsExactly("政府信息公开年报");
        Conclusion site = portal.judge(25);
        assertThat(site.verdict()).isNotEqualTo(Verdict.PASS);
    }

    @Test
    void aVariantOfTheNameASectionAndAPageThatSaysTheNameAreFine() {
        PaperPortal portal = PaperPortal.direct("平湖海关")
                .columnOf("政府信息公开工作年度报告", "/nb/", PaperPortal.entry("2021年政府信息公开工作年度报告", "/nb/1.html", "2022-01-20"))
                .columnOf("机构设置", "/jg/", "<p>" + TEXT + "</p>")
                .columnOf("规划计划", "/gh/", "<h3>政府采购</h3><p>" + TEXT + "</p>")
                .article("/nb/1.html", "2021年政府信息公开工作年度报告", "2022-01-20", TEXT)
                .onHome("<a href=/nb/>政府信息公开年报</a><a href=/jg/>政府信息公开</a><a href=/gh/>政府采购</a>");
        assertThat(wrong(portal)).isEmpty();
    }

    @Test
    void aDocumentThatIsNotWhatOpensIsWrong() {
        PaperPortal portal = PaperPortal.direct("平湖海关")
                .article("/fg/1.html", "中华人民共和国政府信息公开条例", "2021-05-01", LAW, LAW)
                .article("/fg/2.html", "平湖海关举办青年篮球友谊赛", "2021-05-02", "球员们挥洒汗水，赛场气氛热烈，观众掌声不断。", "比赛持续两个小时，双方握手言和，友谊第一。")
                .onHome("<a href=/fg/1.html>《政府信息公开条例》</a><a href=/fg/1.html>《中华人民共和国政府信息公开条例》全文</a>"
                        + "<a href=/fg/2.html>《海关行政处罚实施条例》</a><a href=/>《进出口关税条例》</a>");
        assertThat(wrong(portal)).containsExactlyInAnyOrder("《海关行政处罚实施条例》", "《进出口关税条例》");
    }

    @Test
    void aTitleThatOpensAnArticleOnSomethingElseIsSuspected() {
        PaperPortal portal = PaperPortal.direct("平湖海关")
                .column(
                        "通知公告",
                        "/gg/",
                        PaperPortal.entry("关于开展属地查检业务预约的通告", "/gg/1.html", "2021-05-01"),
                        PaperPortal.entry("关于国庆节期间通关安排的公告", "/gg/2.html", "2021-05-02"))
                .article("/gg/1.html", "平湖海关举办青年篮球友谊赛", "2021-05-01", "球员们挥洒汗水，赛场气氛热烈，观众掌声不断。", "比赛持续两个小时，双方握手言和，友谊第一。")
                .article("/gg/2.html", "平湖海关国庆节通关安排公告", "2021-05-02", TEXT);
        assertThat(findings(portal)).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("关于开展属地查检业务预约的通告");
            assertThat(finding.certainty()).isEqualTo(Certainty.SUSPECTED);
        });
    }

    @Property(tries = 5000)
    void aNameHasTheCoreThatTheExpressionLeaves(@ForAll("names") String name) {
        assertThat(WrongTargets.core(name))
                .isEqualTo(
                        REMARK.matcher(ChineseText.folded(name)).replaceAll("").replace("中华人民共和国", ""));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                        "(", ")", "（", "[", "]", "“", "，", ":", "：", "'", "中华人民", "共和国", "海关", "办法", "a", " ", "\u3000",
                        "\u200B", "\u00A0", "\n", "\uF9E4", "①")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
