package io.github.disclosureaudit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and texts as people type them, folded to one form. */
@Timeout(60)
class ChineseTextTest {
    @ParameterizedTest
    @CsvSource({
        "海关 总署　公告, 海关总署公告",
        "（２０２１）第１２号：Ａ－ｂ, (2021)第12号:A-b",
        "“十四五”——规划·全文, “十四五”——规划·全文",
        "①②㈠㎡…, 12(一)m2...",
        "办\u200B公\uFEFF室\u00AD, 办公室",
        "\u2F8F政, 行政",
    })
    void foldsWidthsAndDropsWhatIsNotSeen(String typed, String folded) {
        assertThat(ChineseText.folded(typed)).isEqualTo(folded);
    }

    @Property(tries = 3000)
    void foldsAsTheStandardNormalizerDoes(@ForAll("texts") String text) {
        assertThat(ChineseText.folded(text))
                .isEqualTo(ChineseText.dense(Normalizer.normalize(text, Normalizer.Form.NFKC)));
    }

    @Property(tries = 3000)
    void lowersAsThePlatformDoes(@ForAll("texts") String text, @ForAll String any) {
        assertThat(ChineseText.lower(text)).isEqualTo(text.toLowerCase(Locale.ROOT));
        assertThat(ChineseText.lower(any)).isEqualTo(any.toLowerCase(Locale.ROOT));
    }

    @Test
    void lowersEveryCharacterAsThePlatformDoes() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            String text = "附A" + c;
            assertThat(ChineseText.lower(text)).isEqualTo(text.toLowerCase(Locale.ROOT));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> common =
                Arbitraries.of("海关总署公告第一号年月日2021Ab：，。（）“”—·《》〔〕　 \n\t\u00A0\u200B１２Ａ".toCharArray());
        Arbitrary<Character> rare =
                Arbitraries.of("①ⅷ㎡か\u3099é\u0301e\u0300…ﾊﾟ\u115F\u1100\u1161\u2F8F\uF900ﬁ\u2003".toCharArray());
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(30, common),
                        net.jqwik.api.Tuple.of(1, rare),
                        net.jqwik.api.Tuple.of(1, Arbitraries.chars()))
                .list()
                .ofMaxSize(40)
                .map(characters -> {
                    StringBuilder text = new StringBuilder();
                    characters.forEach(text::append);
                    return text.toString();
                });
    }
}
