package io.github.disclosureaudit.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.text.ChineseDates;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A look at single characters spares most titles the search for a day, and never hides one. */
class DatedTitleTest {
    private static final String DAY = "(\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{4}年\\d{1,2}月\\d{1,2}日)";
    private static final Pattern END =
            Pattern.compile("(?:[\\s\\[(（【]{1,3}|(?<=[^\\d./-])(?=\\d{4}[-/.])|(?<=[）)》”])(?=\\d{4}年))" + DAY
                    + "(?:\\s?\\d{1,2}:\\d{2}(?::\\d{2})?)?[\\])）】]?$");
    private static final Pattern GLUED = Pattern.compile("(?<=[^\\d至到自从于前后-])(\\d{4}年\\d{1,2}月\\d{1,2}日)$");
    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");

    @Test
    void readsTheLongestDayThereIs() {
        DatedTitle title = DatedTitle.of("关于事项的公告（【[2021年10月10日 10:10:10）", false);
        assertThat(title.words()).isEqualTo("关于事项的公告");
        assertThat(title.date()).map(Object::toString).contains("2021-10-10");
    }

    @Property(tries = 2000)
    void findsEveryDayAtTheEnd(@ForAll("titles") String title) {
        Matcher end = END.matcher(title);
        if (end.find()) {
            assertThat(DatedTitle.of(title, false))
                    .isEqualTo(
                            new DatedTitle(title.substring(0, end.start()).strip(), ChineseDates.first(end.group(1))));
            return;
        }
        Matcher glued = GLUED.matcher(title);
        if (glued.find()) {
            assertThat(DatedTitle.of(title, true))
                    .isEqualTo(new DatedTitle(
                            title.substring(0, glued.start()).strip(), ChineseDates.first(glued.group(1))));
            assertThat(DatedTitle.isInAll(List.of(entry(title), entry(title)))).isTrue();
        }
    }

    @Property(tries = 2000)
    void aTextWithoutFourDigitsShowsNoCalendarLeaf(@ForAll("titles") String text) {
        assertThat(EntryDates.hasYear(text)).isEqualTo(FOUR_DIGITS.matcher(text).find());
        if (!EntryDates.hasYear(text)) {
            assertThat(EntryDates.leaf(text)).isEqualTo(Optional.empty());
        }
    }

    private static ListFinder.Item entry(String title) {
        return new ListFinder.Item("li", "", 0, 1, new Spot(Url.of("http://a.test/"), title, 0, 1));
    }

    @Provide
    Arbitrary<String> titles() {
        return Arbitraries.of(
                        "关于",
                        "公告",
                        "2021",
                        "2020",
                        "5",
                        "05",
                        "12",
                        "年",
                        "月",
                        "日",
                        "2021年5月1日",
                        "2021-05-01",
                        "2021.5.1",
                        "10:30",
                        ":15",
                        "-",
                        "/",
                        ".",
                        " ",
                        "(",
                        "（",
                        "【",
                        "[",
                        "]",
                        ")",
                        "）",
                        "】",
                        "》",
                        "”",
                        "至",
                        "年度",
                        "10 2021-05",
                        "2021年5月 10")
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .map(parts -> String.join("", parts));
    }
}
