package io.github.disclosureaudit.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest .docx that word processors open: one paragraph a line. */
final class WordFile {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/";

    private WordFile() {}

    static byte[] of(List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType="
                            + "\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd."
                            + "openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            add(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"r1\" Type=\"" + OFFICE
                            + "officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
                            + "</Relationships>");
            add(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"" + OFFICE + "wordprocessingml/2006/main\"><w:body>" + text
                            + "</w:body></w:document>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write((XML + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
