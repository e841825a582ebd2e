package io.github.disclosureaudit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A date is read in every spelling; numbers that only look like one are left alone. */
class ChineseDatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021年5月10日",
                "2021年05月10日",
                "2021年5月10号",
                "2021-05-10",
                "2021-5-10",
                "2021/5/10",
                "2021.05.10",
                "２０２１年５月１０日",
                "２０２１－０５－１０",
                "２０２１．５．１０",
                "2021—05—10",
                "二〇二一年五月十日",
                "二○二一年五月十日",
                "二零二一年五月一十日",
                "贰零贰壹年伍月拾日",
                "2021 年 5 月 10 日",
                "2021　年　5　月　10　日",
                "发布时间：2021-05-10 08:30:00",
                "2021-05-10T08:30:00+08:00",
                "[2021-05-10]",
                "自2021年5月10日起施行",
                "12360 2021-05-10",
                "第12号2021年5月10日",
                "1.2021年5月10日",
                "2021-05-10-2021-06-10",
                "2021.05.10-2021.06.10",
                "2021-05-10-08:30",
                "2021.05.10."
            })
    void readsTheDay(String text) {
        assertThat(ChineseDates.first(text)).contains(LocalDate.of(2021, 5, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "海关总署公告2021年第10号",
                "署监发〔2021〕5号",
                "2021年5月",
                "2021-05",
                "2021年第5期10日",
                "2021年2月29日",
                "2021年13月1日",
                "2021-00-10",
                "2021-05-00",
                "2021年5月32日",
                "2021年5月100日",
                "1899年12月31日",
                "2200年1月1日",
                "12021-05-10",
                "020210510",
                "20210510",
                "2021-05-1012",
                "2021-05/10",
                "2021.05-10",
                "2021年5月10",
                "010-12345678",
                "0755-2021-1234",
                "400-2021-0510",
                "2021.5.10.3",
                "版本2021.05.10.1284",
                "2021-05-10-001号",
                "2021-05-10-3",
                "10.2021.5.10.1",
                "192.168.101.88",
                "2021,05,10"
            })
    void leavesOtherNumbersAlone(String text) {
        assertThat(ChineseDates.first(text)).isEmpty();
    }

    @Test
    void findsBothEndsOfAPeriodInOrder() {
        for (String period : List.of(
                "2021年5月10日至2021年6月9日",
                "2021年5月10日—2021年6月9日",
                "2021-05-10—2021-06-09",
                "2021-05-10至2021-06-09",
                "2021-05-10-2021-06-09",
                "2021.5.10-2021.6.9",
                "2021/05/10-2021/06/09",
                "二〇二一年五月十日至二〇二一年六月九日")) {
            assertThat(ChineseDates.all(period))
                    .as(period)
                    .extracting(ChineseDates.Found::date)
                    .containsExactly(LocalDate.of(2021, 5, 10), LocalDate.of(2021, 6, 9));
        }
    }

    @Test
    void saysWhereTheDateStands() {
        String text = "公告2021年第3号　发布日期：2021 年 5 月 10 日 来源";
        assertThat(ChineseDates.find(text, 0))
                .hasValueSatisfying(found -> assertThat(found.quote(text)).isEqualTo("2021 年 5 月 10 日"));
    }

    @Test
    void looksNoEarlierThanAsked() {
        String text = "2021-05-10 2021-06-09";
        assertThat(ChineseDates.find(text, 1))
                .hasValueSatisfying(found -> assertThat(found.date()).isEqualTo(LocalDate.of(2021, 6, 9)));
        assertThat(ChineseDates.find(text, text.length())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2021年5月, 2021-05",
        "2021年5月10日, 2021-05",
        "2021-05, 2021-05",
        "2021-05-10, 2021-05",
        "2021/5, 2021-05",
        "2021.05, 2021-05",
        "２０２１年１２月, 2021-12",
        "二〇二一年十二月, 2021-12",
        "公告2021年第3号 2021年6月, 2021-06"
    })
    void readsTheMonth(String text, YearMonth month) {
        assertThat(ChineseDates.month(text)).contains(month);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2021年", "2021年13月", "2021年第5号", "2021-123", "2021-00", "12021-05", "2021-12-1234", "1234.56"})
    void leavesWhatIsNoMonth(String text) {
        assertThat(ChineseDates.month(text)).isEmpty();
    }

    @Property(tries = 1000)
    void anyDayComesBackFromAnySpelling(
            @ForAll @LongRange(min = -25_567, max = 84_005) long epochDay,
            @ForAll("patterns") String pattern,
            @ForAll("before") String before,
            @ForAll("behind") String behind) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        String written = pattern.equals("words")
                ? words(day)
                : DateTimeFormatter.ofPattern(pattern).format(day);
        String text = before + written + behind;
        assertThat(ChineseDates.all(text))
                .as(text)
                .containsExactly(new ChineseDates.Found(day, before.length(), before.length() + written.length()));
    }

    @Property(tries = 1000)
    void whatIsFoundStandsInTheTextInOrder(@ForAll("soup") String text) {
        int last = 0;
        for (ChineseDates.Found found : ChineseDates.all(text)) {
            assertThat(found.start()).isGreaterThanOrEqualTo(last);
            assertThat(ChineseDates.first(found.quote(text))).contains(found.date());
            last = found.end();
        }
        ChineseDates.month(text).ifPresent(month -> assertThat(month.getYear()).isBetween(1900, 2199));
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of(
                "yyyy年M月d日",
                "yyyy年MM月dd日",
                "yyyy 年 M 月 d 日",
                "yyyy-MM-dd",
                "yyyy-M-d",
                "yyyy/MM/dd",
                "yyyy.MM.dd",
                "yyyy.M.d",
                "yyyy－MM－dd",
                "words");
    }

    @Provide
    Arbitrary<String> before() {
        return Arbitraries.of("", "发布时间：", "(", "来源：办公室 ", "第3号 ", "　", "电话12360，");
    }

    @Provide
    Arbitrary<String> behind() {
        return Arbitraries.of("", " 08:30", "）", "，第3号", "　", "。1.", "起施行");
    }

    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.of(
                        "2021", "2020", "5", "10", "二〇二一", "十二", "年", "月", "日", "号", "-", "/", ".", " ", "　", "第", "😀",
                        "\uD800")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    private static String words(LocalDate day) {
        StringBuilder year = new StringBuilder();
        Integer.toString(day.getYear()).chars().forEach(digit -> year.append("〇一二三四五六七八九".charAt(digit - '0')));
        return year + "年" + words(day.getMonthValue()) + "月" + words(day.getDayOfMonth()) + "日";
    }

    private static String words(int number) {
        String ones = number % 10 == 0 ? "" : String.valueOf("一二三四五六七八九".charAt(number % 10 - 1));
        return number < 10 ? ones : (number < 20 ? "" : "一二三".charAt(number / 10 - 1)) + "十" + ones;
    }
}
