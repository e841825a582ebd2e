package io.github.disclosureaudit.heldout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents that carry a text instead of a page: one paragraph a line. */
final class Attachments {
    static final List<String> KINDS = List.of("docx", "doc", "pdf", "txt");

    private Attachments() {}

    static byte[] of(String kind, List<String> lines, Random random) throws IOException {
        return switch (kind) {
            case "docx" -> word(lines, random);
            case "doc" -> OldWordFile.of(lines);
            case "pdf" -> PrintedFile.of(lines);
            case "txt" -> plain(lines, random);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static byte[] plain(List<String> lines, Random random) {
        Charset national = Charset.forName("GB18030");
        String text = String.join(random.nextBoolean() ? "\r\n" : "\n", lines);
        return switch (random.nextInt(3)) {
            case 0 -> text.getBytes(StandardCharsets.UTF_8);
            case 1 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            default -> text.getBytes(national);
        };
    }

    /** Text processors cut a paragraph into runs wherever somebody once stopped typing. */
    private static byte[] word(List<String> lines, Random random) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            int cut = random.nextInt(line.length() + 1);
            text.append("<w:p><w:pPr><w:ind w:firstLineChars=\"200\"/></w:pPr>");
            for (String run : List.of(line.substring(0, cut), line.substring(cut))) {
                text.append("<w:r><w:t xml:space=\"preserve\">")
                        .append(run.replace("&", "&amp;").replace("<", "&lt;"))
                        .append("</w:t></w:r>");
            }
            text.append("</w:p>");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + text + "</w:body></w:document>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
