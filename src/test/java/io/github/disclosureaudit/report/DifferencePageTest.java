package io.github.disclosureaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.regulation.ArticleDifference;
import io.github.disclosureaudit.regulation.DifferenceKind;
import io.github.disclosureaudit.regulation.PageComparison;
import io.github.disclosureaudit.regulation.PageVerdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Both texts of an article side by side: each word where it belongs, marks on what differs, nothing that runs. */
@Timeout(30)
class DifferencePageTest {
    private static final String OFFICIAL = "口岸的管理人应当每年公开运行情况。";
    private static final String SHOWN = "口岸的管理人可以每年公开运行情况。";

    private static Document page(String title, String official, String shown, Locale locale) {
        PageComparison comparison = new PageComparison(
                List.of("http://portal.test/1.html"),
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PageVerdict.ALTERED,
                List.of(),
                List.of(new ArticleDifference(
                        "第三条", DifferenceKind.MODAL, official, shown, List.of(), Optional.empty())),
                List.of());
        return Jsoup.parse(DifferencePage.html(List.of(comparison), locale));
    }

    @Test
    void marksWhatDiffersOnEachSide() {
        Document page = page("口岸运行办法", OFFICIAL, SHOWN, Locale.CHINESE);
        assertThat(page.select("td").eachText()).containsExactly(OFFICIAL, SHOWN);
        assertThat(page.select("td:eq(0) mark.should").eachText()).containsExactly("应当");
        assertThat(page.select("td:eq(1) mark.is").eachText()).containsExactly("可以");
    }

    @Test
    void blanksAndLineEndsAreNoDifference() {
        Document page = page("口岸运行办法", OFFICIAL, "　　口岸的管理人 可以每年\n公开运行情况。", Locale.CHINESE);
        assertThat(page.select("mark").eachText()).containsExactly("应当", "可以");
    }

    @Test
    void wordsOfAPageAreTextAndNothingMore() {
        String evil = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        Document page = page(evil, OFFICIAL, SHOWN + evil, Locale.ENGLISH);
        assertThat(page.select("script, img")).isEmpty();
        assertThat(page.select("h2").text()).contains(evil);
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
    }

    /** The two characters differ in their second half only. */
    @Test
    void noCharacterIsCutInHalf() {
        Document page = page("口岸运行办法", "𠀀县的管理人应当公开", "𠀁县的管理人应当公开", Locale.CHINESE);
        assertThat(page.select("mark").eachText()).containsExactly("𠀀", "𠀁");
    }

    @Test
    void nothingIsHiddenAndLinesStayLines() {
        Document page = page("口岸\u202E运行办法", OFFICIAL, SHOWN + "\n甲\u001B[2J\uD840", Locale.CHINESE);
        assertThat(page.select("h2").text()).contains("口岸⟨U+202E⟩运行办法");
        assertThat(page.select("td:eq(1)").get(0).wholeText()).endsWith("\n甲\u241B[2J\uFFFD");
    }
}
