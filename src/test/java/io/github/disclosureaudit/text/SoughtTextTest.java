package io.github.disclosureaudit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An expression is found where it stands, whatever is told before it is tried. */
@Timeout(60)
class SoughtTextTest {
    private static final List<String> EXPRESSIONS = List.of(
            "处罚决定书?[(（]?|处罚决定书?文号|决定书文号",
            "十四五.{0,3}海关发展规划",
            "(?:政务服务|公共服务|行政许可).{0,14}(?:清单|目录)",
            "能力提升.{0,6}(?:专项)?行动|专项行动.{0,10}能力提升",
            "(?:清单|)目?录*",
            "(?!清单)目录+?海{2}",
            "(清单)?目录[海关[政]]书|^(?<n>清单)$",
            "清(?:单|目(?:录|海关)+){1,2}政\\p{IsHan}\\d{1,3}",
            "海|",
            "(?:关)*?清单?+",
            "\\u6D77关|[]清]目");

    @ParameterizedTest
    @CsvSource({
        "处罚决定书?[(（]?|处罚决定书?文号|决定书文号, 处罚决定 处罚决定 决定书文号",
        "十四五.*海关发展规划, 海关发展规划",
        "(?:政务服务|公共服务).*(?:清单|目录), 政务服务 公共服务",
        "清单?, 清",
        "(?:清单|)目录?, 目",
        "(?=清单)目, 目",
        "清{2}单, 单",
        "清+单单, 单单",
        "(?:清单)?, ''",
        "清单|.*, ''",
        "\\Q清单\\E, ''",
        "[]清]目, ''"
    })
    void needsWords(String expression, String words) {
        assertThat(String.join(" ", NeededWords.of(expression))).isEqualTo(words);
    }

    @Property(tries = 10_000)
    void isFoundWhereTheExpressionIs(@ForAll("expressions") String expression, @ForAll("titles") String title) {
        assertThat(SoughtText.of(expression).standsIn(title))
                .isEqualTo(Pattern.compile(expression).matcher(title).find());
    }

    @Provide
    Arbitrary<String> expressions() {
        return Arbitraries.of(EXPRESSIONS);
    }

    @Provide
    Arbitrary<String> titles() {
        return Arbitraries.of(
                        "处罚决定", "书", "决定书文号", "十四五", "海关发展规划", "海关", "政务服务", "公共服务", "清单", "目录", "能力提升", "专项", "行动",
                        "清", "目", "录", "海", "海", "关", "政", "1", "(", " ", "\u200B", "\uF9E4")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }
}
