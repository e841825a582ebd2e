package io.github.disclosureaudit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Real saved pages, kept outside the project, and what a person read on each of them ({@code real-pages.csv}). */
public final class RealPages {
    private static final Path FOLDER = Path.of("../shared/reference/pages");

    private RealPages() {}

    /**
     * What a person read.
     *
     * @param file name of the saved page
     * @param url address it is served under; the real one where it is known
     * @param kind name of {@code Page.Kind}, {@code wall} and its status, or empty where people would argue
     * @param legibility name of {@code Page.Legibility}, empty for a wall
     * @param heading title above the text
     * @param column name of the column it says it stands in, the last step of its breadcrumb or its meta tag
     * @param published day of publication, empty when it shows none
     * @param source name of the {@code DateMark.Source} of that day
     * @param phones telephone numbers of the text, hotlines and fax left out
     * @param attachments files that the content links to
     * @param anchors {@code a} elements with an address on the whole page
     */
    public record Truth(
            String file,
            URI url,
            String kind,
            String legibility,
            String heading,
            String column,
            String published,
            String source,
            List<String> phones,
            int attachments,
            int anchors) {
        public Truth {
            phones = List.copyOf(phones);
        }

        public boolean isWall() {
            return kind.startsWith("wall");
        }

        /** Status it is answered with. */
        public int status() {
            return isWall() ? Integer.parseInt(kind.substring(5)) : 200;
        }

        public byte[] bytes() throws IOException {
            return Files.readAllBytes(FOLDER.resolve(file));
        }

        @Override
        public String toString() {
            return file;
        }
    }

    /** All pages; the calling test is skipped where they are not at hand. */
    public static List<Truth> read() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "the saved pages are not beside this checkout");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream table = RealPages.class.getResourceAsStream("real-pages.csv");
                Reader reader = new InputStreamReader(
                        java.util.Objects.requireNonNull(table, "real-pages.csv"), StandardCharsets.UTF_8);
                CSVParser rows = format.parse(reader)) {
            return rows.stream().map(RealPages::truth).toList();
        }
    }

    private static Truth truth(CSVRecord row) {
        String phones = row.get("phones");
        return new Truth(
                row.get("file"),
                URI.create(row.get("url")),
                row.get("kind"),
                row.get("legibility"),
                row.get("heading"),
                row.get("column"),
                row.get("published"),
                row.get("source"),
                phones.isEmpty() ? List.of() : Arrays.asList(phones.split(";")),
                Integer.parseInt(row.get("attachments")),
                Integer.parseInt(row.get("anchors")));
    }
}
