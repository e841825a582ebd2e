package io.github.disclosureaudit.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Headers;
import io.github.disclosureaudit.model.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attachments count as text within caps on size, pages, time and memory; what has no text is said to be unreadable. */
@Timeout(60)
class AttachmentCapsTest {
    private static final String WORD = "<w:document xmlns:w='w'><w:body>%s</w:body></w:document>";

    @Test
    void aWordFileThatUnpacksToFarMoreIsCut() throws IOException {
        String paragraph = "<w:p><w:r><w:t>" + "a".repeat(10_000) + "</w:t></w:r></w:p>";
        byte[] bomb = zip("word/document.xml", WORD.formatted(paragraph.repeat(3_000)));
        ParsedPage page = read("/f.docx", bomb, ReadLimits.DEFAULT);
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(page.page().legibility()).isEqualTo(Page.Legibility.TRUNCATED);
        assertThat(page.text().length()).isBetween(1_000_000, ReadLimits.DEFAULT.textCharacters());
    }

    @Test
    void oneHugeTextInManyCellsIsCut() throws IOException {
        String strings = "<sst><si><t>" + "x".repeat(1_000_000) + "</t></si></sst>";
        String sheet = "<worksheet><sheetData>" + "<row><c t='s'><v>0</v></c></row>".repeat(20_000)
                + "</sheetData></worksheet>";
        ParsedPage page = read(
                "/f.xlsx", zip("xl/sharedStrings.xml", strings, "xl/worksheets/sheet1.xml", sheet), ReadLimits.DEFAULT);
        assertThat(page.page().legibility()).isEqualTo(Page.Legibility.TRUNCATED);
        assertThat(page.text().length()).isLessThanOrEqualTo(ReadLimits.DEFAULT.textCharacters());
    }

    @Test
    void aSheetWithMoreCellsThanTheCapSaysSo() throws IOException {
        String sheet =
                "<worksheet><sheetData>" + "<row><c><v>7</v></c></row>".repeat(60_000) + "</sheetData></worksheet>";
        ParsedPage page = read("/f.xlsx", zip("xl/worksheets/sheet1.xml", sheet), ReadLimits.DEFAULT);
        assertThat(page.page().legibility()).isEqualTo(Page.Legibility.TRUNCATED);
        assertThat(page.page().tables().get(0).rows()).hasSizeBetween(49_999, 50_000);
    }

    @Test
    void aPdfIsReadUpToSoManyPages() throws IOException {
        byte[] pdf = pdf(310, "page");
        ParsedPage page = read("/f.pdf", pdf, ReadLimits.DEFAULT);
        assertThat(page.page().legibility()).isEqualTo(Page.Legibility.TRUNCATED);
        assertThat(page.text().split("page", -1)).hasSize(301);
    }

    @Test
    void aPdfThatTakesTooLongIsCut() throws IOException {
        ParsedPage page = read("/f.pdf", pdf(3, "page"), limits(32 << 20, Duration.ZERO));
        assertThat(page.page().legibility()).isEqualTo(Page.Legibility.TRUNCATED);
        assertThat(page.text()).contains("page");
    }

    @Test
    void aScanHasNoTextAndSaysSo() throws IOException {
        assertThat(read("/f.pdf", pdf(2, ""), ReadLimits.DEFAULT).page().legibility())
                .isEqualTo(Page.Legibility.UNREADABLE);
    }

    @Test
    void aFileAboveTheCapIsNotOpened() throws IOException {
        ParsedPage page = read("/f.pdf", pdf(2, "page"), limits(100, Duration.ofSeconds(20)));
        assertThat(page.page().legibility()).isEqualTo(Page.Legibility.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/f.pdf", "/f.docx", "/f.xlsx", "/f.doc", "/f.xls"})
    void aDamagedFileIsUnreadable(String path) {
        byte[] magic = path.endsWith("x")
                ? new byte[] {'P', 'K', 3, 4}
                : path.endsWith("pdf")
                        ? "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)
                        : new byte[] {
                            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                        };
        byte[] damaged = Arrays.copyOf(magic, 4_000);
        assertThat(read(path, damaged, ReadLimits.DEFAULT).page().legibility()).isEqualTo(Page.Legibility.UNREADABLE);
    }

    private static ParsedPage read(String path, byte[] body, ReadLimits limits) {
        return new PageReader(limits)
                .read(
                        Answers.of(
                                "http://portal.test" + path,
                                200,
                                Headers.of("Content-Type", "application/octet-stream"),
                                body),
                        1,
                        false);
    }

    private static ReadLimits limits(int bytes, Duration time) {
        ReadLimits usual = ReadLimits.DEFAULT;
        return new ReadLimits(
                usual.htmlBytes(),
                usual.htmlDepth(),
                usual.links(),
                usual.pagerPages(),
                usual.textCharacters(),
                usual.tableCells(),
                bytes,
                usual.inflatedBytes(),
                usual.archiveEntries(),
                usual.documentPages(),
                time,
                usual.sitemapUrls());
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] pdf(int pages, String text) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                    if (text.isEmpty()) {
                        stream.addRect(50, 50, 400, 600);
                        stream.fill();
                    } else {
                        stream.beginText();
                        stream.setFont(font, 12);
                        stream.newLineAtOffset(50, 700);
                        stream.showText(text);
                        stream.endText();
                    }
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
