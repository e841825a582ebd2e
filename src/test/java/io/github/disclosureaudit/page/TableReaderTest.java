package io.github.disclosureaudit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A table reads as it looks: cells that span stand in every place they cover. */
@Timeout(30)
class TableReaderTest {
    @Test
    void unrollsSpans() {
        assertThat(rows("<tr><th rowspan=2>项目<th colspan=2>金额<tr><th>收入<th>支出"
                        + "<tr><td>合计<td>1<td rowspan='9'>2<tr><td>其中<td>3<tr><td colspan=x>末"))
                .containsExactly(
                        List.of("项目", "金额", "金额"),
                        List.of("项目", "收入", "支出"),
                        List.of("合计", "1", "2"),
                        List.of("其中", "3", "2"),
                        List.of("末", "", "2"));
    }

    @Test
    void isNoneWithoutText() {
        assertThat(new TableReader(1000).read(table("<tr><td> <td>&nbsp;"))).isEmpty();
    }

    @Test
    void tellsDataFromLayout() {
        assertThat(TableReader.isData(table("<tr><td>a<td>b"))).isTrue();
        assertThat(TableReader.isData(table("<tr><td>a<tr><td>b"))).isFalse();
        assertThat(TableReader.isData(table("<tr><td>a<td><table><tr><td>x</table>")))
                .isFalse();
        assertThat(TableReader.isData(table("<tr><td>" + "<p>x</p>".repeat(13) + "<td>b")))
                .isFalse();
    }

    private static List<List<String>> rows(String html) {
        return new TableReader(1000).read(table(html)).orElseThrow().rows();
    }

    private static Element table(String html) {
        return Jsoup.parse("<table>" + html + "</table>").expectFirst("table");
    }
}
