package io.github.disclosureaudit.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class LibraryTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void hold() throws IOException {
        Files.createDirectories(folder.resolve("texts"));
        put(
                "a_2010",
                "id: \"xzfg-a\"\nversion: \"2010-05-01\"\ntitle: \"中华人民共和国甲条例\"\neffective_stated: \"2010-07-01\"");
        put(
                "a_2020",
                "id: \"xzfg-a\"\nversion: \"2020-03-01\"\ntitle: \"中华人民共和国甲条例\"\neffective_stated: \"2010-07-01\"");
        put(
                "a_2027",
                "id: \"xzfg-a\"\nversion: \"2026-10-01\"\ntitle: \"中华人民共和国甲条例\"\neffective_stated: \"2027-01-01\"");
        put(
                "b",
                "id: xzfg-b\nversion: 2005-01-01\ntitle: 乙条例\nrepealed_by: \"丙条例@2019-02-01\"\ndoubtful: [\"checks\"]");
        put("d", "id: xzfg-d\nversion: 2005-01-01\ntitle: 丁条例");
        Files.writeString(
                folder.resolve("known-amendments.csv"),
                "short_title,amended,effective,what,by,evidence,confidence\r\n"
                        + "丁条例,2022-03-29,2022-05-01,amended,\"国务院令第752号, \"\"一揽子\"\"\",x,confirmed\r\n");
        Files.writeString(
                folder.resolve("repealed-titles.csv"),
                "\uFEFFshort_title,title_as_written,repealed_by,effective\n戊办法,《戊办法》,丙条例,2019-02-01\n");
    }

    private void put(String name, String head) throws IOException {
        Files.writeString(folder.resolve("texts/" + name + ".txt"), "---\n" + head + "\n---\n第一条　本条例。\n");
    }

    @Test
    void knowsTheVersionInForceOnADay() throws IOException {
        Library library = Library.open(folder);
        Regulation a = library.regulation("xzfg-a").orElseThrow();
        assertThat(library.inForce(a, LocalDate.of(2010, 6, 1))).isEmpty();
        assertThat(library.inForce(a, LocalDate.of(2015, 1, 1)).orElseThrow().version())
                .hasYear(2010);
        assertThat(library.inForce(a, LocalDate.of(2026, 11, 1)).orElseThrow().version())
                .hasYear(2020);
        assertThat(library.inForce(a, LocalDate.of(2027, 1, 1)).orElseThrow().version())
                .hasYear(2026);
        assertThat(library.status(a.newest(), LocalDate.of(2026, 11, 1))).isEqualTo(VersionStatus.NOT_YET_IN_FORCE);
    }

    @Test
    void knowsRepealsAndAmendmentsWithoutText() throws IOException {
        Library library = Library.open(folder);
        RegulationVersion b = library.regulation("xzfg-b").orElseThrow().newest();
        RegulationVersion d = library.regulation("xzfg-d").orElseThrow().newest();
        assertThat(library.status(b, LocalDate.of(2019, 1, 31))).isEqualTo(VersionStatus.CURRENT);
        assertThat(library.status(b, LocalDate.of(2019, 2, 1))).isEqualTo(VersionStatus.REPEALED);
        assertThat(b.doubts()).containsExactly("checks");
        assertThat(library.status(d, LocalDate.of(2022, 4, 1))).isEqualTo(VersionStatus.CURRENT);
        assertThat(library.status(d, LocalDate.of(2022, 5, 1))).isEqualTo(VersionStatus.AMENDED_TEXT_NOT_HELD);
        assertThat(library.missingAmendment(d, LocalDate.of(2023, 1, 1))
                        .orElseThrow()
                        .by())
                .isEqualTo("国务院令第752号, \"一揽子\"");
        assertThat(library.repealedTitles())
                .containsExactly(new RepealedTitle("《戊办法》", "丙条例", LocalDate.of(2019, 2, 1)));
    }

    @Test
    void aMissingFolderIsAnEmptyLibrary() throws IOException {
        assertThat(Library.open(folder.resolve("none")).regulations()).isEmpty();
    }
}
