package io.github.disclosureaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No cell is run as a formula, none is rewritten as a number, and each comes back as it was. */
class CellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+86 10",
                "-cmd",
                "@SUM(A1)",
                " =1",
                "\u00A0=1",
                "\u200B=1",
                "＝1",
                "007",
                "1234567890123456",
                "1e5",
                "+5",
                "1-2",
                "2021/5/10",
                "10:30",
                "'=1",
                "5%",
                "(5)",
                "(1,234.50)",
                "5-",
                "￥5",
                "$ 5",
                "5€",
                "５",
                "１２３",
                " 5",
                "5 ",
                "１／２",
                "1 1/2",
                "2021/5/10 10:30",
                "10:30 PM",
                "12月4日",
                "2021年5月10日",
                "2021年5月",
                "10时30分",
                "MAR1",
                "1-Dec",
                "Sept. 2, 2021",
                "#N/A",
                "#DIV/0!",
                "12345678901234567890123456789012345678901234567890"
            })
    void aDangerousTextIsMarked(String text) {
        assertThat(Cell.of(text)).startsWith("'");
        assertThat(Cell.restore(Cell.of(text))).isEqualTo(Cell.plain(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "公告",
                "12",
                "-3",
                "0.5",
                "2021-05-10",
                "2021-05-10T08:00",
                "http://a.test/",
                "a=b",
                "'quoted'",
                "'''5",
                "2021-05-10 08:00",
                "第5条",
                "(5) 附件",
                "5个",
                "010-65194114",
                "marketing",
                "decree 240",
                "附件1",
                "# 1",
                "2021-12-01T0200"
            })
    void anyOtherStaysAsItIs(String text) {
        assertThat(Cell.of(text)).isEqualTo(text);
    }

    @Property(tries = 1000)
    void anyTextFitsOneLineAndComesBack(@ForAll String text) {
        String cell = Cell.of(text);
        assertThat(cell).doesNotContain("\n", "\r", "\u0000");
        assertThat(cell.length()).isLessThanOrEqualTo(Cell.LIMIT);
        assertThat(Cell.restore(cell)).isEqualTo(Cell.plain(text));
        assertThat(cell.isEmpty() ? ' ' : cell.charAt(0)).isNotIn('=', '+', '@', '\t');
    }

    @Property(tries = 20)
    void whatIsCutSaysSo(@ForAll char c) {
        String cell = Cell.of("公" + String.valueOf(c).repeat(Cell.LIMIT + 5));
        assertThat(cell.length()).isLessThanOrEqualTo(Cell.LIMIT);
        assertThat(cell).containsPattern("…\\[\\+\\d+]$");
    }

    /** A page may consist of marks: no text is so long that it cannot be judged. */
    @Test
    void marksOfATextAreKept() {
        String marks = "'".repeat(30_000);
        assertThat(Cell.of(marks + "=1")).isEqualTo(marks + "'=1");
        assertThat(Cell.restore(marks + "'=1")).isEqualTo(marks + "=1");
        assertThat(Cell.of(marks)).isEqualTo(marks);
    }
}
