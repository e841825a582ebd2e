package io.github.disclosureaudit.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number means the same in every spelling, and what is no number is not made one. */
class ChineseNumeralsTest {
    private static final String DIGITS = "零一二三四五六七八九";

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "〇, 0",
        "零, 0",
        "007, 7",
        "１２３, 123",
        "二〇二一, 2021",
        "二○二一, 2021",
        "二零二一, 2021",
        "2〇21, 2021",
        "十, 10",
        "十二, 12",
        "二十, 20",
        "廿三, 23",
        "卅一, 31",
        "卌, 40",
        "百, 100",
        "一百零一, 101",
        "一百一十, 110",
        "一百一十五, 115",
        "一千零一, 1001",
        "一千零一十, 1010",
        "二千零二十一, 2021",
        "一万, 10000",
        "十二万三千四百五十六, 123456",
        "一千万, 10000000",
        "一亿, 100000000",
        "一亿零五万, 100050000",
        "三亿二千万零六, 320000006",
        "一万二千亿, 1200000000000",
        "壹佰贰拾叁, 123",
        "伍仟萬, 50000000",
        "两千, 2000",
        "' 一 百　零 二 ', 102",
        "5千, 5000"
    })
    void readsEverySpelling(String written, long value) {
        assertThat(ChineseNumerals.parse(written)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "第一",
                "一条",
                "1.5",
                "-1",
                "万",
                "亿",
                "零万",
                "一百二三",
                "一百零零一",
                "二百三百",
                "十十",
                "十百",
                "三廿",
                "廿卅",
                "三十廿",
                "一万二万",
                "一亿亿",
                "九亿亿亿",
                "一亿二万三亿",
                "1234567890123456789",
                "一一一一一一一一一一一一一一一一一一一"
            })
    void leavesWhatIsNotOneNumber(String written) {
        assertThat(ChineseNumerals.parse(written)).isEmpty();
    }

    @Test
    void everyNumberBelowAHundredThousandComesBackFromItsWords() {
        for (int number = 1; number < 100_000; number++) {
            assertThat(ChineseNumerals.parse(words(number)).orElse(-1))
                    .as(words(number))
                    .isEqualTo(number);
        }
    }

    @Property(tries = 500)
    void digitsOfAnyKindMeanTheNumberTheySpell(
            @ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long number,
            @ForAll("digitRows") String digits) {
        StringBuilder written = new StringBuilder();
        Long.toString(number).chars().forEach(digit -> written.append(digits.charAt(digit - '0')));
        assertThat(ChineseNumerals.parse(written.toString())).hasValue(number);
        assertThat(written.chars()).allMatch(c -> ChineseNumerals.isNumeral((char) c.intValue()));
    }

    /** A product of units that overflows would come out negative. */
    @Property(tries = 1000)
    void noRowOfNumeralsIsMoreThanEighteenDigitsOrLessThanNothing(@ForAll("rows") String row) {
        ChineseNumerals.parse(row)
                .ifPresent(value -> assertThat(value).as(row).isBetween(0L, 999_999_999_999_999_999L));
    }

    @Property(tries = 1000)
    void anyTextIsRead(@ForAll @StringLength(max = 30) String text) {
        if (ChineseNumerals.parse(text).isPresent()) {
            assertThat(ChineseText.dense(text).chars()).allMatch(c -> ChineseNumerals.isNumeral((char) c.intValue()));
        }
    }

    @Provide
    Arbitrary<String> digitRows() {
        return Arbitraries.of("0123456789", "０１２３４５６７８９", "〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "○一两三四五六七八九");
    }

    @Provide
    Arbitrary<String> rows() {
        return Arbitraries.strings()
                .withChars("一九十百千万亿廿零5".toCharArray())
                .ofMinLength(1)
                .ofMaxLength(24);
    }

    /** Written as in an official document: 一万零二十, 十二, 一百一十. */
    private static String words(int number) {
        StringBuilder out = new StringBuilder();
        int[] units = {10_000, 1000, 100, 10, 1};
        String names = "万千百十";
        boolean gap = false;
        for (int i = 0; i < units.length; i++) {
            int digit = number / units[i] % 10;
            if (digit == 0) {
                gap = out.length() > 0;
                continue;
            }
            out.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(i < 4 ? names.charAt(i) : "");
            gap = false;
        }
        return number >= 10 && number < 20 ? out.substring(1) : out.toString();
    }
}
