package io.github.disclosureaudit.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class LetterAlignmentTest {
    private static final String LAW = "第一章　总则\n第一条　为了规范甲类货物的进口和出口，制定本条例。\n"
            + "第二条　经营者应当在三十日内向海关申报，并缴纳二万元保证金：\n（一）首次进口的；\n（二）再次进口的。\n"
            + "第二十条之一　违反本条例第二条规定的，处五万元以下罚款。\n第二十一条　本条例自公布之日起施行。\n";

    @ParameterizedTest
    @CsvSource({
        "第十二条,第12条",
        "第 一百零五 条,第105条",
        "第一百一十条,第１１０条",
        "【第三条】,第三条",
        "第二十条之一,第20条之1",
        "㈠首次,(一)首次",
        "⼀⼈,一人",
        "二〇一一年,二○一一年",
        "缴\u00AD纳\u200B,缴纳",
        "１.５％,1.5%"
    })
    void spellingsOfOneThingHaveTheSameLetters(String one, String other) {
        assertThat(letters(one)).isEqualTo(letters(other));
    }

    @ParameterizedTest
    @CsvSource({"三日,五日", "万元,元", "第十二条,第十三条", "已经,己经", "账,帐", "1.5,15", "20%,20", "应当,可以", "30日,三十日"})
    void wordsThatDifferKeepDifferentLetters(String one, String other) {
        assertThat(letters(one)).isNotEqualTo(letters(other));
    }

    @Test
    void cutsAnOfficialTextIntoArticles() {
        OfficialText text = OfficialText.of(LAW + "\n附表\n税率\t5\n");
        assertThat(text.articles)
                .extracting(OfficialText.Article::number)
                .containsExactly("第一条", "第二条", "第二十条之一", "第二十一条");
        assertThat(text.text.quote(
                        text.articles.get(3).start(), text.articles.get(3).end()))
                .isEqualTo("本条例自公布之日起施行");
    }

    /** What is aligned is equal and in order, whatever the page looks like; an untouched text is aligned as a whole. */
    @Test
    void alignsEveryLetterThatWasNotTouched() {
        OfficialText text = OfficialText.of(LAW);
        LetterText official = text.text;
        Random random = new Random(20261124);
        for (int round = 0; round < 300; round++) {
            StringBuilder page = new StringBuilder(LAW);
            int at = random.nextInt(LAW.length());
            page.replace(at, at + random.nextInt(2), random.nextBoolean() ? "囧" : "");
            LetterText letters = LetterText.of("首页 政务公开\n" + page + "\n主办单位：甲海关");
            int[] toPage = LetterAlignment.align(letters, text);
            int last = -1;
            for (int i = 0; i < toPage.length; i++) {
                if (toPage[i] >= 0) {
                    assertThat(letters.letters[toPage[i]]).isEqualTo(official.letters[i]);
                    assertThat(toPage[i]).isGreaterThan(last);
                    last = toPage[i];
                }
            }
            long lost = IntStream.range(text.bodyStart(), text.bodyEnd())
                    .filter(i -> toPage[i] < 0)
                    .count();
            // a damaged 第二十条之一 is no number any more: both its letters are lost
            assertThat(lost).as("touched at %d", at).isLessThanOrEqualTo(2);
        }
    }

    private static String letters(String raw) {
        LetterText text = LetterText.of(raw);
        return text.letters(0, text.length);
    }
}
