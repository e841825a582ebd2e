package io.github.disclosureaudit.check.duty;

import static io.github.disclosureaudit.check.PaperPortal.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.check.LibraryTexts;
import io.github.disclosureaudit.check.PaperPortal;
import io.github.disclosureaudit.check.RegulationTexts;
import io.github.disclosureaudit.model.Certainty;
import io.github.disclosureaudit.model.Conclusion;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.regulation.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Repealed documents that a portal shows or cites as if in force, and all the pages that may name them. */
@Timeout(60)
class RepealedDocumentsTest {
    private static final String RULES = "部门规章";
    private static final String DATE = "2021-06-01";

    @TempDir
    private Path folder;

    private static PaperPortal guide(String title, String date, String sentence) {
        return PaperPortal.direct("样本海关")
                .column("办事指南", "/g/index.html", entry(title, "/g/1.html", date))
                .article("/g/1.html", title, date, "事项名称：某事项。", sentence, "联系电话：010-65194114。");
    }

    private static List<Finding> found(Conclusion conclusion, String reason) {
        return conclusion.findings().stream()
                .filter(one -> one.reason().code().equals(reason))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "根据《中华人民共和国海关政府信息公开办法》第十条，制定本指南。",
                "设定依据：《海关政府信息公开办法》",
                "依据：《海关法》；《海关政府信息公开办法》第三条。",
                "按照《海关政府信息公开办法》（海关总署令第215号）的规定办理。",
                "按照海关总署令第215号的有关规定办理。",
                "依照署令215号办理。",
                "申请人应当符合《海关政府信息公开办法》的要求。"
            })
    void citingARepealedDocumentIsAFault(String sentence) {
        List<Finding> cited = found(guide("样本海关政府信息公开指南", DATE, sentence).judge(22), "repealed-cited");
        assertThat(cited).hasSize(1);
        assertThat(cited.get(0).subject()).isEqualTo("海关政府信息公开办法");
        assertThat(cited.get(0).certainty()).isEqualTo(Certainty.CONFIRMED);
        assertThat(cited.get(0).severity()).isEqualTo(Severity.LOW);
        assertThat(cited.get(0).evidence()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "《海关政府信息公开办法》同时废止。",
                "根据海关总署令第247号，原《海关政府信息公开办法》的规定不再执行。",
                "海关总署废止《海关政府信息公开办法》的决定自公布之日起施行。",
                "2014年海关总署公布《海关政府信息公开办法》，规定了公开的范围。",
                "参考阅读：《海关政府信息公开办法》",
                "根据《中华人民共和国政府信息公开条例》（国务院令第711号）的规定。",
                "根据《样本海关政府信息公开办法》第十条办理。",
                "根据海关总署公告2015年第215号的规定办理。"
            })
    void tellingOfItOrCitingAnotherIsNone(String sentence) {
        assertThat(found(guide("样本海关政府信息公开指南", DATE, sentence).judge(22), "repealed-cited"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "样本海关政府信息公开指南, 2019-06-01",
        "样本海关2019年度工作要点, 2021-06-01",
        "海关政府信息公开办法废止说明, 2021-06-01",
        "样本海关行政处罚决定书, 2021-06-01",
        "样本海关新闻发布会, 2021-06-01"
    })
    void documentsOfTheirTimeAreRight(String title, String date) {
        assertThat(found(guide(title, date, "根据《海关政府信息公开办法》第十条办理。").judge(22), "repealed-cited"))
                .isEmpty();
    }

    @Test
    void anUndatedPageIsOnlySuspected() {
        List<Finding> cited =
                found(guide("样本海关政府信息公开指南", "", "根据《海关政府信息公开办法》第十条办理。").judge(22), "repealed-cited");
        assertThat(cited).extracting(Finding::certainty).containsExactly(Certainty.SUSPECTED);
    }

    @Test
    void aTextOfLawKeepsItsCitations() {
        String articles = "第一条　根据《海关政府信息公开办法》的规定制定。</p><p>第二条　甲。</p><p>第三条　乙。";
        assertThat(found(guide("样本海关信息公开规程", DATE, articles).judge(22), "repealed-cited"))
                .isEmpty();
    }

    private static PaperPortal rules(String head, String title) {
        return PaperPortal.headquarters()
                .column(RULES, "/r/index.html", entry(title, "/r/1.html", "2014-03-06"))
                .article("/r/1.html", title, "2014-03-06", head, "第一条　甲。");
    }

    @ParameterizedTest
    @CsvSource({
        "【文　　号】海关总署令第215号 【效力】有效, 中华人民共和国海关政府信息公开办法, FAIL",
        "【文　　号】海关总署第215号令 【效力】现行有效, 信息公开办法, FAIL",
        "【效力】有效, 《海关政府信息公开办法》（海关总署令第215号）, FAIL",
        "【文　　号】海关总署令第215号 【效力】失效, 中华人民共和国海关政府信息公开办法, UNKNOWN",
        "【文　　号】海关总署令第247号 【效力】有效, 海关总署关于废止《海关政府信息公开办法》的决定, UNKNOWN",
        "【文　　号】海关总署令第300号 【效力】有效, 海关政府信息公开办法, UNKNOWN",
        "【文　　号】海关总署令第215号, 中华人民共和国海关政府信息公开办法, UNKNOWN"
    })
    void aRepealedRuleMustNotStandAsInForce(String head, String title, Verdict verdict) {
        Conclusion conclusion = rules(head, title).judge(22);
        assertThat(conclusion.verdict()).isEqualTo(verdict);
        assertThat(found(conclusion, "repealed-in-force")).hasSize(verdict == Verdict.FAIL ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"海关总署令第215号, FAIL", "海关总署令第216号, PASS"})
    void theColumnOfValidDocumentsHoldsNoRepealedOne(String number, Verdict verdict) {
        Conclusion conclusion = PaperPortal.direct("样本海关")
                .column("现行有效规范性文件", "/v/index.html", entry("信息公开办法（" + number + "）", "/v/1.html", "2020-05-01"))
                .article("/v/1.html", "信息公开办法", "2020-05-01", "【文　　号】" + number, "第一条　甲。")
                .judge(24);
        assertThat(conclusion.verdict()).isEqualTo(verdict);
    }

    private RegulationTexts library(String more) throws IOException {
        Files.createDirectories(folder.resolve("texts"));
        Files.writeString(
                folder.resolve("texts/a.txt"),
                "---\nid: \"xzfg-a\"\nversion: \"2018-05-02\"\ntitle: \"渡口管理条例\"\nkind: \"行政法规\"\n"
                        + "document_number: \"国务院令第900号\"\npromulgated: \"2010-03-01\"\neffective_stated: \"2010-05-01\"\n"
                        + "history: [\"2010年3月1日国务院令第900号公布\", \"2018年5月2日《国务院关于修改部分行政法规的决定》修订\"]\n" + more
                        + "\n---\n第一条　甲应当乙。\n第二条　本条例自2010年5月1日起施行。\n");
        Files.writeString(
                folder.resolve("repealed-titles.csv"),
                "short_title,title_as_written,repealed_by,effective\n旧渡口办法,旧渡口办法,渡口管理条例,2010-05-01\n"
                        + "国家安全法,国家安全法,反间谍法,2014-11-01\n渡口管理条例,渡口管理条例,另一条例,2011-01-01\n");
        return new LibraryTexts(Library.open(folder));
    }

    @Test
    void theLibraryKnowsFurtherRepealsAndOnlySuspects() throws IOException {
        RegulationTexts library = library("");
        List<Finding> cited =
                found(guide("渡口办事指南", DATE, "依据《旧渡口办法》第二条办理。").with(library).judge(22), "repealed-cited");
        assertThat(cited).hasSize(1);
        assertThat(cited.get(0).certainty()).isEqualTo(Certainty.SUSPECTED);
        assertThat(cited.get(0).expected().in(java.util.Locale.CHINESE)).isEqualTo("渡口管理条例");
        // Given again to another law, and borne by a regulation that is in force: the title proves nothing.
        String others = "依据《国家安全法》第二条和《渡口管理条例》第三条办理。";
        assertThat(found(guide("渡口办事指南", DATE, others).with(library).judge(22), "repealed-cited"))
                .isEmpty();
    }

    private List<Finding> claims(String head, String note) throws IOException {
        return PaperPortal.direct("样本海关")
                .with(library(""))
                .column("政策法规", "/f/index.html", entry("渡口管理条例", "/f/1.html", DATE))
                .article("/f/1.html", "渡口管理条例", DATE, head, note, "第一条　甲应当乙。", "第二条　本条例自2010年5月1日起施行。")
                .judge(22)
                .findings();
    }

    @Test
    void whatAPageSaysOfARegulationAgreesWithTheLibrary() throws IOException {
        String note = "（2010年3月1日国务院令第900号公布　根据2018年5月2日《国务院关于修改部分行政法规的决定》修订）";
        String head = "【文　　号】国务院令第900号 【发布日期】2010-03-01 【生效日期】2010-05-01 【效力】有效";
        assertThat(claims(head, note)).isEmpty();
        assertThat(claims(head.replace("】有效", "】废止"), note))
                .extracting(one -> one.reason().code())
                .containsExactly("validity-wrong");
        assertThat(claims(head.replace("900", "901"), note)).hasSize(1);
        assertThat(claims(head.replace("2010-05-01", "2011-05-01"), note)).hasSize(1);
        assertThat(claims(head, note.replace("5月2日", "5月12日")))
                .extracting(one -> one.reason().code())
                .containsExactly("history-differs");
        assertThat(claims(head, "（2010年3月1日国务院令第900号公布）"))
                .extracting(one -> one.reason().code())
                .containsExactly("history-differs");
        // A decree or a day that the library does not know is no contradiction.
        assertThat(claims(head.replace("2010-03-01", "2012-09-08"), note)).isEmpty();
        assertThat(claims("", "第一章　总则")).isEmpty();
    }
}
