package io.github.disclosureaudit.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A zip without the moment of its making, so that equal content gives equal bytes: entries by name with one fixed time,
 * and in a workbook the same for the date of its creation.
 */
final class TimelessZip {
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String CREATED = "(<dcterms:(created|modified)[^>]*>)[^<]*";

    private TimelessZip() {}

    /** Copies a zip; the stream stays open. */
    static void copy(Path zip, OutputStream out) throws IOException {
        ZipOutputStream copy = new ZipOutputStream(out);
        try (ZipFile source = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            // [Content_Types].xml first, as readers that sniff the type expect.
            List<? extends ZipEntry> entries = Collections.list(source.entries()).stream()
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry entry : entries) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(TIME);
                copy.putNextEntry(same);
                try (InputStream in = source.getInputStream(entry)) {
                    write(entry.getName(), in, copy);
                }
                copy.closeEntry();
            }
        }
        copy.finish();
    }

    private static void write(String name, InputStream in, OutputStream out) throws IOException {
        if (name.equals("docProps/core.xml")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            out.write(text.replaceAll(CREATED, "$12000-01-01T00:00:00Z").getBytes(StandardCharsets.UTF_8));
        } else {
            in.transferTo(out);
        }
    }
}
