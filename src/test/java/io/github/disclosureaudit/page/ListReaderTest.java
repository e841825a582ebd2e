package io.github.disclosureaudit.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.ListBlock;
import io.github.disclosureaudit.model.Url;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as templates write them: titles, days, headings and the column behind 更多. */
@Timeout(60)
class ListReaderTest {
    /** Three entries by a pattern; {@code %1$d} is the number, days are 1 to 3 May 2021. */
    private static String list(String open, String entry, String close) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(i -> String.format(entry, i))
                .collect(Collectors.joining("", open, close));
    }

    private static List<ListBlock> read(String html) {
        return Answers.read("http://a.test/x/index.html", "<div class='content'>" + html + "</div>")
                .page()
                .lists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<li><a href='/%1$d.html'>关于事项%1$d的公告</a><span>2021-05-0%1$d</span></li>",
                "<li><span>2021/05/0%1$d</span><a href='/%1$d.html'>关于事项%1$d的公告</a></li>",
                "<li><a href='/%1$d.html'>关于事项%1$d的公告</a> [2021年5月%1$d日]</li>",
                "<li>· <a href='/%1$d.html' title='关于事项%1$d的公告'>关于事项%1$d…</a>（2021.05.0%1$d）</li>",
                "<li><a href='/%1$d.html'><i></i>关于事项%1$d的公告<em>2021-05-0%1$d</em></a></li>",
                "<li><div>0%1$d</div><div>2021-05</div><a href='/%1$d.html'>关于事项%1$d的公告</a></li>",
                "<li><a href='/%1$d.html'>关于事项%1$d的公告</a><p>摘要。</p><span>2021-05-0%1$d 09:30</span></li>"
            })
    void entriesHaveTitleAddressAndDay(String entry) {
        List<ListBlock> lists = read("<h2>通知公告</h2>" + list("<ul>", entry, "</ul>"));
        assertThat(lists).as(entry).hasSize(1);
        assertThat(lists.get(0).heading()).isEqualTo("通知公告");
        assertThat(lists.get(0).items().stream()
                        .map(item -> item.title() + " " + item.url().target() + " "
                                + item.date().map(Object::toString).orElse("-")))
                .as(entry)
                .containsExactly(
                        "关于事项1的公告 /1.html 2021-05-01", "关于事项2的公告 /2.html 2021-05-02", "关于事项3的公告 /3.html 2021-05-03");
    }

    @Test
    void aTableOfEntriesIsAList() {
        List<ListBlock> lists = read(list(
                "<table>",
                "<tr><td>%1$d</td><td><a href='/%1$d.html'>关于事项%1$d的公告</a></td><td>2021-05-0%1$d</td></tr>",
                "</table>"));
        assertThat(lists).hasSize(1);
        assertThat(lists.get(0).items()).hasSize(3).allMatch(item -> item.date().isPresent());
    }

    @Test
    void impossibleDaysAreNone() {
        List<ListBlock> lists =
                read(list("<ul>", "<li><a href='/%1$d.html'>关于事项%1$d的公告</a><span>2021-02-3%1$d</span></li>", "</ul>"));
        assertThat(lists.get(0).items()).allMatch(item -> item.date().isEmpty());
    }

    @Test
    void boxesKeepTheirHeadingsAndColumns() {
        String entry = "<li><a href='/%1$d.html'>关于事项%1$d的公告</a><span>2021-05-0%1$d</span></li>";
        List<ListBlock> lists = read("<div><h3>要闻 <a href='/yw/'>更多&gt;&gt;</a></h3>"
                + list("<ul>", entry, "</ul></div>")
                + "<div><h3><a href='/gg/'>公告</a></h3>" + list("<ul>", entry.replace("/%1$d", "/g%1$d"), "</ul></div>")
                + "<div><h3>统计</h3>"
                + list("<ul>", entry.replace("/%1$d", "/t%1$d"), "</ul><a href='/tj/'>[more]</a></div>"));
        assertThat(lists).extracting(ListBlock::heading).containsExactly("要闻", "公告", "统计");
        assertThat(lists.stream().map(list -> list.more().map(Url::target).orElse("-")))
                .containsExactly("/yw/", "/gg/", "/tj/");
        assertThat(lists).allMatch(list -> list.items().size() == 3);
    }

    @Test
    void textWithLinksInItIsNoList() {
        assertThat(read("<h1>通知</h1>"
                        + list("", "<p>根据<a href='/%1$d.html'>某规定</a>，" + "海关依法对进出口货物实施监管。".repeat(8) + "</p>", "")))
                .isEmpty();
    }
}
