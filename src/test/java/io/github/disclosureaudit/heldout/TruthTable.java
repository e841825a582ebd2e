package io.github.disclosureaudit.heldout;

import io.github.disclosureaudit.regulation.Library;
import io.github.disclosureaudit.regulation.RegulationVersion;
import io.github.disclosureaudit.regulation.VersionStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is on each page: rows in the columns of {@code regulation-samples/truth.csv}. */
final class TruthTable {
    private static final String HEADER =
            "page,group,page_class,regulation_id,verdict,version,article,kind,detail,accept,formatting,charset,note";

    private final Library library;
    private final LocalDate asOf;
    private final List<String> rows = new ArrayList<>(List.of(HEADER));

    TruthTable(Library library, LocalDate asOf) {
        this.library = library;
        this.asOf = asOf;
    }

    void write(Path file) throws IOException {
        Files.write(file, rows, StandardCharsets.UTF_8);
    }

    /** A page that carries no text of the library. */
    void negative(String file, String kind, String title) {
        row(file, file, "neg-" + kind, "", "none", "", "", "", title, "", "", "");
    }

    /** A text on its pages, a row for each fault and one for each page behind the first. */
    void page(List<String> files, LawText law, List<PlantedFault> faults, String formatting) {
        RegulationVersion version = law.version;
        VersionStatus status = library.status(version, asOf);
        String verdict = !faults.isEmpty()
                ? "altered"
                : switch (status) {
                    case CURRENT -> "match";
                    case SUPERSEDED, AMENDED_TEXT_NOT_HELD -> "outdated";
                    case REPEALED -> "repealed";
                    case NOT_YET_IN_FORCE -> "not-yet-effective";
                };
        String accept = verdict.equals("repealed") ? "repealed|outdated" : verdict;
        String first = files.get(0);
        row(
                first,
                first,
                "regulation",
                version.id(),
                verdict,
                version.version().toString(),
                "",
                "",
                "",
                accept,
                formatting,
                "");
        for (PlantedFault fault : faults) {
            row(
                    first,
                    first,
                    "regulation",
                    version.id(),
                    verdict,
                    version.version().toString(),
                    fault.article(),
                    fault.kind(),
                    fault.detail(),
                    accept,
                    "",
                    "");
        }
        for (String more : files.subList(1, files.size())) {
            row(
                    more,
                    first,
                    "regulation-part",
                    version.id(),
                    verdict,
                    version.version().toString(),
                    "",
                    "",
                    "",
                    "",
                    formatting,
                    "");
        }
    }

    /** The columns of the header but for the charset, which nobody asks for. */
    private void row(String... cells) {
        List<String> quoted = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            if (i == cells.length - 1) {
                quoted.add("");
            }
            quoted.add('"' + cells[i].replace("\"", "\"\"") + '"');
        }
        rows.add(String.join(",", quoted));
    }
}
