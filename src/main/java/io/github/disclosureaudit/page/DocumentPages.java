package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.DateMark;
import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Page.Legibility;
import io.github.disclosureaudit.model.Page.Media;
import io.github.disclosureaudit.model.Table;
import io.github.disclosureaudit.text.Charsets;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Facts of attachments: their text counts as published text; what no program can read is said to be unreadable. */
final class DocumentPages {
    private DocumentPages() {}

    static ParsedPage read(Exchange.Response response, Media media, int depth, ReadLimits limits) {
        DocumentText document = text(response, media, limits);
        boolean cut = document.cut() || response.end() != Exchange.BodyEnd.COMPLETE;
        Legibility legibility =
                document.text().isBlank() ? Legibility.UNREADABLE : cut ? Legibility.TRUNCATED : Legibility.READABLE;
        List<DateMark> dates = new DateReader().address(response.request().url());
        Page page = new Page(
                response.request().url(),
                media,
                Page.Kind.FILE,
                depth,
                response.status(),
                "",
                document.title(),
                "",
                Map.of(),
                List.of(),
                List.of(),
                document.tables(),
                dates,
                List.of(),
                List.of(),
                List.of(),
                legibility,
                response.recordId(),
                response.at());
        return new ParsedPage(page, List.of(), document.text(), document.text(), List.of());
    }

    private static DocumentText text(Exchange.Response response, Media media, ReadLimits limits) {
        byte[] body = response.body();
        if (body.length > limits.documentBytes()) {
            return new DocumentText("", "", List.of(), true);
        }
        try {
            return switch (media) {
                case PDF -> PdfText.read(body, limits);
                case WORD_XML -> OfficeXml.word(body, limits);
                case EXCEL_XML -> OfficeXml.sheet(body, limits);
                case WORD -> OldOffice.word(body, limits);
                case EXCEL -> OldOffice.sheet(body, limits);
                case TEXT ->
                    DocumentText.of(
                            Charsets.decode(
                                            body,
                                            response.headers()
                                                    .first("Content-Type")
                                                    .orElse(""))
                                    .text(),
                            List.of());
                case HTML, IMAGE, ARCHIVE, OTHER -> DocumentText.NONE;
            };
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            // The readers of foreign formats throw whatever a damaged or malicious file leads them to.
            return DocumentText.NONE;
        }
    }

    /**
     * What was read of a document.
     *
     * @param title title of its properties, empty when none
     * @param text one block a line, table cells apart by tabs
     * @param tables its tables
     * @param cut whether reading stopped at a cap
     */
    record DocumentText(String title, String text, List<Table> tables, boolean cut) {
        static final DocumentText NONE = new DocumentText("", "", List.of(), false);

        static DocumentText of(String text, List<Table> tables) {
            return new DocumentText("", text, tables, false);
        }

        DocumentText capped(int characters) {
            return text.length() <= characters
                    ? this
                    : new DocumentText(title, text.substring(0, characters), tables, true);
        }
    }
}
