package io.github.disclosureaudit.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two visits of a page are alike but for what changes from visit to visit. */
class TextLikenessTest {
    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "今天是2021年5月10日 星期一, 今天是2021年12月1日 星期三",
        "您是第 10086 位访客, 您是第 10087 位访客",
        "会话 a1b2c3d4e5f6a7 结束, 会话 99887766554433 结束",
        "海关总署　公告, 海关总署公告",
        "（一）申报, (一)申报"
    })
    void areTheSamePage(String one, String other) {
        assertThat(TextLikeness.of(one, other)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"政府信息公开指南, 页面不存在", "公告, 通告", "'', 政府信息公开指南", "政府信息公开, 政府信息公告"})
    void areNotTheSamePage(String one, String other) {
        assertThat(TextLikeness.of(one, other)).isLessThan(1);
    }

    @ParameterizedTest
    @CsvSource({"甲乙丙丁戊, 子丑寅卯辰", "甲乙丙丁戊己, 子丑寅卯辰巳", "甲, 子", "'', 子"})
    void haveNothingInCommon(String one, String other) {
        assertThat(TextLikeness.of(one, other)).isZero();
    }

    @Property(tries = 300)
    void liesBetweenNothingAndAllAndIsTheSameBothWays(@ForAll("texts") String one, @ForAll("texts") String other) {
        double likeness = TextLikeness.of(one, other);
        assertThat(likeness).isBetween(0.0, 1.0).isEqualTo(TextLikeness.of(other, one));
        assertThat(TextLikeness.of(one, one)).isEqualTo(1);
    }

    /** The last character counts as much as the first. */
    @Property(tries = 300)
    void oneOtherLetterAtEitherEndIsSeen(@ForAll("texts") String text) {
        String inside = TextLikeness.masked(text);
        assertThat(TextLikeness.of(inside + "甲", inside + "乙")).isLessThan(1);
        assertThat(TextLikeness.of("甲" + inside, "乙" + inside)).isLessThan(1);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("海关总署公告第号年月日星期一周 　0123abcXYZ-_，。".toCharArray())
                .ofMaxLength(40);
    }
}
