package io.github.disclosureaudit.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Title, preamble and provisions are found in texts of any origin, and no letter changes. */
@Timeout(60)
class ManuscriptReaderTest {
    private static LibraryFile read(String text, Manuscript.Layout layout) {
        return ManuscriptReader.read(new Manuscript("x", "", text, layout, Map.of()))
                .file();
    }

    private static LibraryFile read(String text) {
        return read(text, Manuscript.Layout.PARAGRAPHS);
    }

    @Test
    void passesTheTableOfContents() {
        LibraryFile file = read("""
                中华人民共和国渡口法
                目　录
                第一章　总　则
                第二章　附　则
                第一章　总　则
                第一条　甲。
                第二章　附　则
                第二条　乙。
                """);
        assertThat(file.body()).isEqualTo("第一章　总则\n第一条　甲。\n第二章　附则\n第二条　乙。\n");
        assertThat(file.value("title")).isEqualTo("中华人民共和国渡口法");
    }

    @Test
    void readsMarkdown() {
        LibraryFile file = read("""
                # 渡口管理条例

                2010年3月1日国务院令第900号公布

                <!-- INFO END -->

                ## 第一章 总则

                **第一条** 甲见[《乙法》](https://example.org/a)。

                第二条 本条例自公布之日起施行。
                """);
        assertThat(file.body()).isEqualTo("第一章　总则\n第一条　甲见《乙法》。\n第二条　本条例自公布之日起施行。\n");
        assertThat(file.values("history")).containsExactly("2010年3月1日国务院令第900号公布");
    }

    @Test
    void findsTheTitleBehindTheDecree() {
        LibraryFile file = read("""
                中华人民共和国国务院令
                第900号
                《渡口管理条例》已经2010年2月1日国务院常务会议通过，现予公布，自2010年5月1日起施行。
                总理　某某
                2010年3月1日
                渡口管理条例
                第一条　甲。
                第二条　本条例自2010年5月1日起施行。
                """);
        assertThat(file.value("title")).isEqualTo("渡口管理条例");
        Preamble preamble = Preamble.of(file.values("history"));
        assertThat(preamble.version().map(Object::toString)).contains("2010-03-01");
        assertThat(preamble.number()).isEqualTo("国务院令第900号");
    }

    @Test
    void joinsATitleInTwoLines() {
        assertThat(read("中华人民共和国\n渡口管理条例\n第一条　甲。\n").value("title")).isEqualTo("中华人民共和国渡口管理条例");
    }

    @Test
    void takesArticlesApartThatStandInOneLine() {
        LibraryFile file = read("渡口管理条例\n第一条　甲依照本条例第三条　的规定。第二条　乙。 第三条　丙，第二条　所称的丁。\n第四条\n戊。\n");
        assertThat(file.body()).isEqualTo("第一条　甲依照本条例第三条　的规定。\n第二条　乙。\n第三条　丙，第二条　所称的丁。\n第四条　戊。\n");
    }

    @Test
    void joinsPrintedLinesAndDropsRunningHeads() {
        String page = "国务院公报 %d/3\n";
        LibraryFile file = read(
                page.formatted(1)
                        + "渡口管理条例\n第一条 为了加强渡口管理，保障乘客安全，根据《某法》\n第二条的规定，制定本条例。\n- 1 -\n"
                        + page.formatted(2)
                        + "第二条 渡口应当在显著位置公布下列事项，并接受乘客的监\n督：\n（一）开放时间；\n（二）收费标准。\n- 2 -\n"
                        + page.formatted(3)
                        + "第三条 本条例自公布之日起施行。\n- 3 -\n",
                Manuscript.Layout.PRINTED_LINES);
        assertThat(file.body())
                .isEqualTo("第一条　为了加强渡口管理，保障乘客安全，根据《某法》第二条的规定，制定本条例。\n"
                        + "第二条　渡口应当在显著位置公布下列事项，并接受乘客的监督：\n（一）开放时间；\n（二）收费标准。\n"
                        + "第三条　本条例自公布之日起施行。\n");
        assertThat(file.value("title")).isEqualTo("渡口管理条例");
    }

    @Provide
    Arbitrary<List<String>> sentences() {
        return Arbitraries.strings()
                .withChars("甲乙丙丁戊己庚辛海关进出口货物应当可以，、0123456789A（）《》")
                .ofMinLength(3)
                .ofMaxLength(60)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Property(tries = 200)
    void everyLetterSurvivesInOrder(@ForAll("sentences") List<String> sentences, @ForAll @IntRange(max = 3) int style) {
        List<String> articles = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            articles.add("第" + Token.chinese(i + 1) + "条　" + "甲" + sentences.get(i) + "乙。");
        }
        String separator = style == 0 ? "\n" : style == 1 ? "\r\n\r\n" : style == 2 ? "\n　　" : " ";
        LibraryFile file = read("渡口管理条例\n" + String.join(separator, articles));
        assertThat(file.body().lines().toList()).isEqualTo(articles);
    }

    @Property(tries = 200)
    void aPrintedTextHasTheLettersOfTheWrittenOne(
            @ForAll("sentences") List<String> sentences, @ForAll @IntRange(min = 20, max = 45) int width) {
        StringBuilder written = new StringBuilder("渡口管理条例\n");
        StringBuilder printed = new StringBuilder("渡口管理条例\n");
        for (int i = 0; i < sentences.size(); i++) {
            String article =
                    "第" + Token.chinese(i + 1) + "条　甲" + sentences.get(i).replaceAll("\\d", "丁") + "乙。";
            written.append(article).append('\n');
            for (int at = 0; at < article.length(); at += width) {
                printed.append(article, at, Math.min(article.length(), at + width))
                        .append('\n');
            }
        }
        LibraryFile expected = read(written.toString());
        LibraryFile actual = read(printed.toString(), Manuscript.Layout.PRINTED_LINES);
        assertThat(ArticleSet.of(actual.body())).isEqualTo(ArticleSet.of(expected.body()));
    }

    @Property(tries = 200)
    void aLibraryFileIsWrittenAsItIsRead(
            @ForAll String title, @ForAll List<String> history, @ForAll("sentences") List<String> body) {
        LibraryFile file = LibraryFile.parse("")
                .with("id", "xzfg-1")
                .with("title", title)
                .with("history", history)
                .withBody(String.join("\n", body) + "\n");
        LibraryFile read = LibraryFile.parse(file.text());
        assertThat(read).isEqualTo(file);
        assertThat(read.values("history"))
                .isEqualTo(history.stream()
                        .map(line -> line.replaceAll("[\\r\\n\\t]+", " "))
                        .toList());
    }

    @Property(tries = 200)
    void aTableIsReadAsItWasWritten(@ForAll("rows") List<Map<String, String>> rows) {
        assertThat(LibraryTable.parse(LibraryTable.write(rows))).isEqualTo(rows);
    }

    @Provide
    Arbitrary<List<Map<String, String>>> rows() {
        Arbitrary<String> cell = Arbitraries.strings().withChars("甲,\"\n 乙;").ofMaxLength(8);
        return Arbitraries.maps(Arbitraries.just("a"), cell)
                .ofSize(1)
                .flatMap(first -> cell.map(second -> Map.of("a", first.getOrDefault("a", ""), "b", second)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}
