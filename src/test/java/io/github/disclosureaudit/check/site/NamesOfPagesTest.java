package io.github.disclosureaudit.check.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.text.ChineseText;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What belongs to a name, as the expressions that describe it say. */
@Timeout(60)
class NamesOfPagesTest {
    private static final Pattern MARKS = Pattern.compile("[《》〈〉“”\"'‘’「」·>»:]");
    private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)|\\[[^\\]]*]");
    private static final Pattern TAIL = Pattern.compile("(?:专栏|栏目|专题|专区)$");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[-_|–—]+\\s*");

    @ParameterizedTest
    @CsvSource({
        "信息公开专栏, 信息公开",
        "专栏, 专栏",
        "“十四五”专题(2021), 十四五",
        "政策(试行)解读［新］：, 政策解读",
        "专栏栏目, 专栏",
        "专栏目, 专栏目",
        "专题专栏专区, 专题专栏"
    })
    void aNameIsBare(String label, String bare) {
        assertThat(ColumnNames.bare(label)).isEqualTo(bare);
    }

    @Property(tries = 5000)
    void barenessIsThatOfTheExpressions(@ForAll("labels") String label) {
        String unmarked = MARKS.matcher(ChineseText.folded(label)).replaceAll("");
        String bare = REMARK.matcher(unmarked).replaceAll("");
        String rest = TAIL.matcher(bare).replaceAll("");
        assertThat(ColumnNames.bare(label)).isEqualTo(rest.length() >= 2 ? rest : bare);
    }

    @Property(tries = 5000)
    void theFirstPartIsThatOfTheExpression(@ForAll("labels") String title) {
        assertThat(PageNames.firstPart(title)).isEqualTo(SEPARATOR.split(title.strip(), 2)[0]);
    }

    @Provide
    Arbitrary<String> labels() {
        return Arbitraries.of(
                        "专栏", "栏目", "专题", "专", "区", "信息", "公开", "(", ")", "（", "）", "[", "]", "《", "》", "“", ":", "：",
                        "·", ">", "'", " ", "\u3000", "\u00A0", "\u200B", "\u2028", "\n", "\t", "-", "_", "|", "–", "—",
                        "a", "１", "\uF9E4", "①")
                .list()
                .ofMaxSize(10)
                .map(parts -> String.join("", parts));
    }
}
