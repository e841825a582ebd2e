package io.github.disclosureaudit.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code known-amendments.csv} says of a regulation decides what a page that equals or differs from it is worth. */
@Timeout(60)
class KnownAmendmentTest {
    private static final String TITLE = "丁类货物管理条例";
    private static final String TEXT = "第一条　为了规范丁类货物的进口和出口，维护对外贸易秩序，制定本条例。\n"
            + "第二条　经营者应当在三十日内向海关申报，并缴纳二万元保证金，逾期不缴纳的，不予放行。\n"
            + "第三条　海关总署主管全国丁类货物的监督管理工作，有关部门在各自职责范围内负责有关工作。\n"
            + "第四条　违反本条例第二条规定的，处五万元以下罚款，情节严重的，吊销许可证。\n第五条　本条例自公布之日起施行。\n";
    private static final Path SHARED = Path.of("..", "shared", "regulations");

    @TempDir
    private Path folder;

    private PageComparison shown(String what, String confidence, String day, String text) throws IOException {
        Path texts = Files.createDirectories(folder.resolve("texts"));
        String head = "---\nid: \"xzfg-d\"\ntitle: \"" + TITLE + "\"\nsources_agreeing: [\"a\", \"b\"]\nversion: \"";
        Files.writeString(texts.resolve("old.txt"), head + "2005-01-01\"\n---\n" + old());
        Files.writeString(texts.resolve("new.txt"), head + "2015-01-01\"\n---\n" + TEXT);
        Files.writeString(
                folder.resolve("known-amendments.csv"),
                "short_title,amended,effective,what,by,evidence,confidence,in_library\n" + TITLE
                        + ",2020-05-01,2020-06-01," + what + ",某决定,," + confidence + ",yes\n");
        return only(Library.open(folder), TITLE, text, LocalDate.parse(day));
    }

    private static String old() {
        return TEXT.replace("三十日", "十五日").replace("五万元", "一万元");
    }

    private static PageComparison only(Library library, String title, String text, LocalDate day) {
        List<PageComparison> found =
                new RegulationComparer(library).compare(PageText.of("p.html", title, title, title + "\n" + text), day);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    /** Before the amendment applies nothing is in doubt; afterwards a proven one takes the ground from any verdict. */
    @ParameterizedTest
    @CsvSource({
        "amended, confirmed, 2020-05-31, equal, MATCH, ",
        "amended, confirmed, 2020-05-31, altered, ALTERED, ",
        "amended, confirmed, 2020-06-01, equal, OUTDATED, NO_BASELINE",
        "amended, confirmed, 2020-06-01, altered, ALTERED, NO_BASELINE",
        "amended, confirmed, 2020-06-01, old, OUTDATED, ",
        "amended, confirmed-by-secondary-source, 2020-05-31, equal, MATCH, ",
        "amended, confirmed-by-secondary-source, 2020-05-31, altered, ALTERED, ",
        "amended, confirmed-by-secondary-source, 2020-06-01, equal, OUTDATED, NO_BASELINE",
        "amended, confirmed-by-secondary-source, 2020-06-01, altered, ALTERED, NO_BASELINE",
        "amended, confirmed-by-secondary-source, 2020-06-01, old, OUTDATED, ",
        "amended, unverified, 2020-05-31, equal, MATCH, ",
        "amended, unverified, 2020-05-31, altered, ALTERED, ",
        "amended, unverified, 2020-06-01, equal, MATCH, CHANGE_UNPROVEN",
        "amended, unverified, 2020-06-01, altered, ALTERED, NO_BASELINE",
        "amended, unverified, 2020-06-01, old, OUTDATED, ",
        "repealed, confirmed, 2020-05-31, equal, MATCH, ",
        "repealed, confirmed, 2020-05-31, altered, ALTERED, ",
        "repealed, confirmed, 2020-06-01, equal, REPEALED, ",
        "repealed, confirmed, 2020-06-01, altered, ALTERED, ",
        "repealed, confirmed, 2020-06-01, old, REPEALED, ",
        "repealed, confirmed-by-secondary-source, 2020-06-01, equal, REPEALED, ",
        "repealed, unverified, 2020-05-31, equal, MATCH, ",
        "repealed, unverified, 2020-06-01, equal, MATCH, CHANGE_UNPROVEN",
        "repealed, unverified, 2020-06-01, altered, ALTERED, CHANGE_UNPROVEN",
    })
    void decidesWhatAPageIsWorth(
            String what, String confidence, String day, String page, PageVerdict verdict, Doubt doubt)
            throws IOException {
        String text = page.equals("old") ? old() : page.equals("equal") ? TEXT : TEXT.replace("二万元", "四万元");
        PageComparison found = shown(what, confidence, day, text);
        assertThat(found.verdict()).isEqualTo(verdict);
        assertThat(found.doubts()).isEqualTo(doubt == null ? List.of() : List.of(doubt));
        assertThat(found.isUndecidable()).isEqualTo(doubt == Doubt.NO_BASELINE);
    }

    /** Every listed regulation of the real library: a page of its newest held text is never called right or wrong. */
    @Test
    void noListedRegulationOfTheLibraryIsBlamed() throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "no ../shared/regulations");
        Library library = Library.open(SHARED);
        List<String> looked = new ArrayList<>();
        for (Map<String, String> row : LibraryTable.read(SHARED.resolve("known-amendments.csv"))) {
            String title = row.getOrDefault("short_title", "");
            LocalDate effective = LocalDate.parse(row.getOrDefault("effective", ""));
            boolean proven = row.getOrDefault("confidence", "").startsWith("confirmed");
            library.titled(title).map(Regulation::newest).ifPresent(version -> {
                String text = library.text(version);
                PageComparison equal = only(library, version.title(), text, effective);
                assertThat(equal.verdict()).as(title).isEqualTo(proven ? PageVerdict.OUTDATED : PageVerdict.MATCH);
                assertThat(equal.doubts()).as(title).contains(proven ? Doubt.NO_BASELINE : Doubt.CHANGE_UNPROVEN);
                PageComparison altered = only(library, version.title(), text.replaceFirst("应当", "可以"), effective);
                assertThat(altered.differences()).as(title).isNotEmpty();
                assertThat(altered.isUndecidable()).as(title).isTrue();
                PageComparison before = only(library, version.title(), text, effective.minusDays(1));
                assertThat(before.isUndecidable()).as(title).isFalse();
                looked.add(title);
            });
        }
        assertThat(looked).hasSizeGreaterThan(4);
    }

    @Test
    void aDisagreementOfSourcesCountsOnlyInItsArticle() throws IOException {
        Files.createDirectories(folder.resolve("texts"));
        Files.writeString(
                folder.resolve("texts/a.txt"),
                "---\nid: \"xzfg-d\"\ntitle: \"" + TITLE
                        + "\"\nversion: \"2015-01-01\"\nsources_agreeing: [\"a\", \"b\"]\n"
                        + "doubtful: [\"sources-disagree:第一条,第四条\"]\n---\n" + TEXT);
        Library library = Library.open(folder);
        LocalDate day = LocalDate.of(2021, 1, 1);
        assertThat(only(library, TITLE, TEXT, day).doubts()).isEmpty();
        assertThat(only(library, TITLE, TEXT.replace("二万元", "四万元"), day).doubts())
                .isEmpty();
        assertThat(only(library, TITLE, TEXT.replace("五万元", "四万元"), day).doubts())
                .containsExactly(Doubt.DOUBTFUL_SOURCE);
    }
}
