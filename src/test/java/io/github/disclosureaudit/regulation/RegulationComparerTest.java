package io.github.disclosureaudit.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class RegulationComparerTest {
    private static final String TITLE = "中华人民共和国甲类货物管理条例";
    private static final String NEW = "第一章　总则\n第一条　为了规范甲类货物的进口和出口，维护对外贸易秩序，制定本条例。\n"
            + "第二条　经营者应当在三十日内向海关申报，并缴纳二万元保证金：\n（一）首次进口的；\n（二）再次进口的。\n"
            + "第三条　海关总署主管全国甲类货物的监督管理工作，有关部门在各自职责范围内负责有关工作。\n"
            + "第二章　罚则\n第四条　违反本条例第二条规定的，处五万元以下罚款，情节严重的，吊销许可证。\n"
            + "第五条　罚款决定应当书面作出，当事人对决定不服的，可以依法申请行政复议。\n第六条　本条例自公布之日起施行。\n";
    private static final String OLD = NEW.replace("三十日", "十五日").replace("五万元", "一万元");
    private static final LocalDate DAY = LocalDate.of(2021, 7, 1);

    @TempDir
    Path folder = Path.of("");

    private RegulationComparer comparer() throws IOException {
        return new RegulationComparer(Library.open(folder));
    }

    @BeforeEach
    void library() throws IOException {
        Files.createDirectories(folder.resolve("texts"));
        hold("2010-01-01", OLD);
        hold("2019-03-01", NEW);
    }

    private void hold(String version, String text) throws IOException {
        Files.writeString(
                folder.resolve("texts").resolve("x_" + version + ".txt"),
                "---\nid: \"x\"\nversion: \"" + version + "\"\ntitle: \"" + TITLE
                        + "\"\nsources_agreeing: [\"a\", \"b\"]\n---\n" + text);
    }

    private static PageText page(String title, String text) {
        return PageText.of("p.html", title, title, "首页\n法规库\n" + title + "\n" + text + "主办单位：甲海关\n");
    }

    private PageComparison only(PageText page) throws IOException {
        List<PageComparison> found = comparer().compare(page, DAY);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void namesTheVersionAPageEquals() throws IOException {
        assertThat(only(page(TITLE, NEW)).verdict()).isEqualTo(PageVerdict.MATCH);
        PageComparison old = only(page(TITLE, OLD));
        assertThat(old.verdict()).isEqualTo(PageVerdict.OUTDATED);
        assertThat(old.version().map(RegulationVersion::version)).contains(LocalDate.of(2010, 1, 1));
        assertThat(old.differences()).isEmpty();
    }

    @Test
    void tellsAlteredMixedAndIncompleteApart() throws IOException {
        PageComparison altered = only(page(TITLE, NEW.replace("应当书面", "可以书面")));
        assertThat(altered.verdict()).isEqualTo(PageVerdict.ALTERED);
        assertThat(altered.differences()).extracting(ArticleDifference::article).containsExactly("第五条");
        PageComparison mixed = only(page(TITLE, NEW.replace("三十日", "十五日")));
        assertThat(mixed.verdict()).isEqualTo(PageVerdict.MIXED);
        PageComparison cut = only(page(TITLE, NEW.substring(0, NEW.indexOf("第五条"))));
        assertThat(cut.verdict()).isEqualTo(PageVerdict.INCOMPLETE);
    }

    @Test
    void rejectsWhatOnlyResemblesTheText() throws IOException {
        String changed = NEW.replace("应当书面", "可以书面");
        assertThat(comparer().compare(page(TITLE + "（征求意见稿）", changed), DAY)).isEmpty();
        assertThat(comparer().compare(page("《甲类货物管理条例》解读", changed), DAY)).isEmpty();
        assertThat(comparer().compare(page("新闻", "根据条例第一条、第二条，为了规范甲类货物的进口和出口，维护对外贸易秩序。\n"), DAY))
                .isEmpty();
    }

    @Test
    void doesNotBlameAPageForAnAmendmentThatIsNotHeld() throws IOException {
        Files.writeString(
                folder.resolve("known-amendments.csv"),
                "short_title,amended,effective,what,by,evidence,confidence,in_library\n"
                        + "甲类货物管理条例,2020-05-01,2020-06-01,amended,某决定,,confirmed,no\n");
        PageComparison found = only(page(TITLE, NEW.replace("二万元", "四万元")));
        assertThat(found.doubts()).contains(Doubt.NO_BASELINE);
        assertThat(found.isUndecidable()).isTrue();
    }

    @Test
    void joinsThePartsOfOneText() throws IOException {
        int half = NEW.indexOf("第二章");
        PageText first = new PageText(
                "t_1.html", TITLE, TITLE, TITLE + "\n" + NEW.substring(0, half) + "\n下一页", List.of("t_2.html"));
        PageText second = new PageText("t_2.html", TITLE, TITLE, NEW.substring(half), List.of("t_1.html"));
        List<List<PageText>> groups = PageParts.join(List.of(second, first));
        assertThat(groups).containsExactly(List.of(first, second));
        assertThat(comparer().compare(groups.get(0), DAY))
                .extracting(PageComparison::verdict)
                .containsExactly(PageVerdict.MATCH);
    }

    @Test
    void articlesNamedInSentencesAreAQuotation() throws IOException {
        StringBuilder quotes = new StringBuilder("现提醒如下：\n");
        for (String line : NEW.split("\n", -1)) {
            if (line.startsWith("第") && line.contains("条　") && !line.startsWith("第六条")) {
                quotes.append("《甲类货物管理条例》").append(line.replace("条　", "条规定：“")).append("”\n");
            }
        }
        assertThat(comparer().compare(page(TITLE, quotes.toString()), DAY)).isEmpty();
        StringBuilder decision = new StringBuilder("国务院关于修改《甲类货物管理条例》的决定\n");
        for (String line : NEW.split("\n", -1)) {
            if (line.startsWith("第") && line.contains("条　") && !line.startsWith("第六条")) {
                decision.append("将").append(line.replace("条　", "条修改为：“")).append("”\n");
            }
        }
        assertThat(comparer().compare(page(TITLE, decision.toString()), DAY)).isEmpty();
        String amends = decision.substring(0, decision.indexOf("将第三条"));
        assertThat(comparer().compare(page(TITLE, amends + NEW.replaceFirst("第三条[^\n]*", "第三条　略。")), DAY))
                .hasSize(1);
    }

    @Test
    void aChapterOnDraftsMakesNoDraft() throws IOException {
        assertThat(only(page(TITLE, "目录\n第一章　总则\n第二章　决策草案\n" + NEW)).verdict()).isEqualTo(PageVerdict.MATCH);
    }

    @Test
    void aTitleThatIsWrappedOverLinesNamesTheText() throws IOException {
        String wrapped = TITLE.substring(0, 9) + "\n" + TITLE.substring(9) + "\n";
        String text = NEW.replaceFirst("第三条[^\n]*\n", "").replace("二万元", "四万元");
        PageText page = PageText.of("a.pdf", "", "", wrapped + text);
        assertThat(only(page).verdict()).isEqualTo(PageVerdict.ALTERED);
        assertThat(comparer().compare(PageText.of("a.pdf", "", "", "某某\n管理条例\n" + text), DAY))
                .isEmpty();
    }

    /** An older version that is short has fewer articles that differ than the text that breaks off has missing ones. */
    @Test
    void aTextThatBreaksOffIsOfTheVersionThatItBegins() throws IOException {
        StringBuilder longer = new StringBuilder();
        for (int i = 1; i <= 30; i++) {
            longer.append(Token.written((char) (Token.ARTICLE + i)))
                    .append("　经营第")
                    .append(Token.chinese(i))
                    .append("类货物的企业应当在每年第一季度向海关提交上一年度的报告，并对报告的真实性负责。\n");
        }
        hold("2020-01-01", longer.toString());
        hold(
                "2018-01-01",
                longer.substring(0, longer.indexOf("第十一条"))
                        .replace("每年第一季度", "每月")
                        .replace("企业", "单位"));
        PageComparison found = only(page(TITLE, longer.substring(0, longer.indexOf("第十条"))));
        assertThat(found.version().orElseThrow().version()).hasYear(2020);
        assertThat(found.verdict()).isEqualTo(PageVerdict.INCOMPLETE);
    }
}
