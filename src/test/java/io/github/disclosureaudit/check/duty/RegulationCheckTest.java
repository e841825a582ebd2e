package io.github.disclosureaudit.check.duty;

import static io.github.disclosureaudit.check.PaperPortal.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.check.LibraryTexts;
import io.github.disclosureaudit.check.PaperPortal;
import io.github.disclosureaudit.heldout.OldWordFile;
import io.github.disclosureaudit.model.Certainty;
import io.github.disclosureaudit.model.Conclusion;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.regulation.Library;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Texts of regulations on the pages and in the attachments of a crawled portal, against a small library. */
@Timeout(60)
class RegulationCheckTest {
    private static final String DATE = "2021-06-01";
    private static final String TITLE = "渡口管理条例";
    private static final List<String> ARTICLES = List.of(
            "第一条　为了加强渡口的管理，保障人民群众的生命和财产安全，制定本条例。",
            "第二条　渡口经营者应当在三十日内向县级人民政府申请设置渡口，并且提交安全论证报告。",
            "第三条　渡船应当经船舶检验机构检验合格，不得超过核定的载客人数和载货重量。",
            "第四条　违反本条例第三条规定的，由海事管理机构处五千元以上二万元以下罚款。",
            "第五条　渡口的安全检查由县级人民政府指定的部门负责，检查结果应当向社会公布。",
            "第六条　本条例自2010年5月1日起施行。");

    @TempDir
    private Path folder;

    @BeforeEach
    void holdTexts() throws IOException {
        hold("渡口", "[\"a\", \"b\"]", "");
        hold("码头", "[\"a\"]", "");
        hold("港池", "[\"a\", \"b\"]", "checks");
        hold("航道", "[\"a\", \"b\"]", "");
        hold("船闸", "[\"a\", \"b\"]", "");
        change("船闸", "doubtful: []", "doubtful: []\nparagraph_breaks: \"lost\"");
        hold("水库", "[\"a\"]", "");
        hold("水库新", "[\"a\"]", "");
        change("水库新", "\"水库新\"", "\"水库\"", "水库新", "水库", "2010-03-01", "2019-03-01", "二万元", "三万元");
        Files.writeString(
                folder.resolve("known-amendments.csv"),
                "short_title,amended,effective,what,by,evidence,confidence,in_library\n"
                        + "航道管理条例,2020-03-29,2020-05-01,amended,国务院令第752号,x,confirmed,yes\n");
    }

    private void hold(String word, String sources, String doubt) throws IOException {
        Path texts = Files.createDirectories(folder.resolve("texts"));
        Files.writeString(
                texts.resolve(word + ".txt"),
                "---\nid: \"" + word + "\"\nversion: \"2010-03-01\"\ntitle: \"" + word + "管理条例\"\n"
                        + "status: \"current-in-source\"\nsources_agreeing: " + sources + "\ndoubtful: "
                        + (doubt.isEmpty() ? "[]" : "[\"" + doubt + "\"]") + "\n---\n"
                        + String.join("\n", texts(word)) + "\n");
    }

    private void change(String word, String... pairs) throws IOException {
        Path file = folder.resolve("texts").resolve(word + ".txt");
        String text = Files.readString(file);
        for (int i = 0; i < pairs.length; i += 2) {
            text = text.replace(pairs[i], pairs[i + 1]);
        }
        Files.writeString(file, text);
    }

    private static List<String> texts(String word) {
        return ARTICLES.stream().map(one -> one.replace("渡口", word)).toList();
    }

    private PaperPortal portal(String title, String path) throws IOException {
        return PaperPortal.direct("样本海关")
                .with(new LibraryTexts(Library.open(folder)))
                .column("行政法规", "/f/index.html", entry(title, path, DATE));
    }

    private Conclusion shown(String word, String from, String to) throws IOException {
        String[] paragraphs =
                texts(word).stream().map(one -> one.replace(from, to)).toArray(String[]::new);
        String title = word + "管理条例";
        return portal(title, "/f/1.html")
                .article("/f/1.html", title, DATE, paragraphs)
                .judge(21);
    }

    private static List<Finding> changed(Conclusion conclusion) {
        return conclusion.findings().stream()
                .filter(one -> one.reason().code().equals("article-changed"))
                .toList();
    }

    @Test
    void aChangedCharacterIsAFaultAndFormattingIsNone() throws IOException {
        assertThat(shown("渡口", "，", ", ").verdict()).isEqualTo(Verdict.PASS);
        Conclusion altered = shown("渡口", "三十日", "十三日");
        assertThat(altered.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(changed(altered)).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).contains(TITLE).contains("第二条");
            assertThat(finding.certainty()).isEqualTo(Certainty.CONFIRMED);
        });
    }

    @Test
    void whatTheLibraryCannotDecideIsNoFault() throws IOException {
        for (String to : List.of("三十日", "十三日")) {
            Conclusion amended = shown("航道", "三十日", to);
            assertThat(amended.verdict()).as(to).isEqualTo(Verdict.UNKNOWN);
            assertThat(amended.reason().code()).isEqualTo("no-baseline");
            assertThat(changed(amended)).isEmpty();
        }
        assertThat(shown("港池", "@", "@").verdict()).isEqualTo(Verdict.PASS);
        Conclusion doubtful = shown("港池", "三十日", "十三日");
        assertThat(doubtful.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(changed(doubtful)).isEmpty();
    }

    @Test
    void aDoubtOfTheOfficialTextIsSaidInVerdictAndCertainty() throws IOException {
        for (String word : List.of("码头", "船闸")) {
            assertThat(shown(word, "@", "@").verdict()).as(word).isEqualTo(Verdict.PASS);
            String doubt = word.equals("码头") ? "正式文本只有一个来源" : "正式文本丢失了分段";
            for (String to : List.of("五十日内向县级人民政府", "由政府公布审查意见的期限以内向")) {
                Conclusion altered = shown(word, "三十日内向县级人民政府", to);
                assertThat(altered.verdict()).isEqualTo(Verdict.FAIL);
                assertThat(altered.note().in(Locale.CHINESE)).contains(doubt);
                assertThat(changed(altered)).singleElement().satisfies(finding -> {
                    assertThat(finding.certainty()).isEqualTo(Certainty.SUSPECTED);
                    assertThat(finding.message().in(Locale.CHINESE)).contains("第二条", doubt);
                });
            }
        }
    }

    @Test
    void aTextWithDoubtsIsAnOldVersionAllTheSameWhenEveryLetterIsThatOfOne() throws IOException {
        Conclusion old = shown("水库", "@", "@");
        assertThat(old.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(old.findings())
                .filteredOn(one -> one.reason().code().equals("old-version"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.certainty()).isEqualTo(Certainty.CONFIRMED));
    }

    @Test
    void pagesThatAScriptLinksAreOneText() throws IOException {
        assertThat(split("@", "@").verdict()).isEqualTo(Verdict.PASS);
        assertThat(changed(split("二万元", "三万元"))).singleElement().satisfies(finding -> assertThat(finding.url())
                .endsWith("/f/t20210601_12.html"));
    }

    private Conclusion split(String from, String to) throws IOException {
        List<String> texts = ARTICLES.stream().map(one -> one.replace(from, to)).toList();
        PaperPortal portal = portal(TITLE, "/f/t20210601_12.html");
        for (int part = 0; part < 3; part++) {
            String path = "/f/t20210601_12" + (part == 0 ? "" : "_" + part) + ".html";
            String pager = "<script>createPageHTML(3, " + part + ", \"t20210601_12\", \"html\");</script>";
            portal.article(path, TITLE, DATE, texts.get(2 * part), texts.get(2 * part + 1), pager);
        }
        return portal.judge(21);
    }

    @Test
    void attachmentsAreReadLikePages() throws IOException {
        assertThat(attached("@", "@", true).verdict()).isEqualTo(Verdict.PASS);
        for (boolean word : new boolean[] {true, false}) {
            assertThat(changed(attached("二万元", "三万元", word)))
                    .as("Word %s", word)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.url()).contains("/f/P1."));
        }
    }

    private Conclusion attached(String from, String to, boolean word) throws IOException {
        List<String> lines = new ArrayList<>(List.of(TITLE));
        ARTICLES.forEach(one -> lines.add(one.replace(from, to)));
        String name = "/f/P1." + (word ? "doc" : "txt");
        byte[] body = word ? OldWordFile.of(lines) : String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return portal(TITLE, "/f/1.html")
                .article("/f/1.html", TITLE, DATE, "全文见附件。", "附件：<a href='" + name + "'>" + TITLE + "</a>")
                .file(name, body)
                .judge(21);
    }
}
