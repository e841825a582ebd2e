package io.github.disclosureaudit.page;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Text of a PDF, page by page until a cap of pages, characters or time. A scan has none. */
final class PdfText {
    private PdfText() {}

    /** Whether there is anything in a file: all that a PDF holds stands between {@code obj} and {@code endobj}. */
    private static boolean hasObject(byte[] body) {
        for (int i = 2; i < body.length; i++) {
            if (body[i] == 'j' && body[i - 1] == 'b' && body[i - 2] == 'o') {
                return true;
            }
        }
        return false;
    }

    static DocumentPages.DocumentText read(byte[] body, ReadLimits limits) throws IOException {
        if (!hasObject(body)) {
            // Rescuing such a file costs more than reading a sound one.
            throw new IOException("no object");
        }
        long end = System.nanoTime() + limits.documentTime().toNanos();
        try (PDDocument document = Loader.loadPDF(body, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            int pages = Math.min(document.getNumberOfPages(), limits.documentPages());
            StringBuilder text = new StringBuilder();
            boolean cut = pages < document.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                text.append(stripper.getText(document)).append('\n');
                if (text.length() > limits.textCharacters() || System.nanoTime() - end > 0) {
                    cut = true;
                    break;
                }
            }
            String title = Optional.ofNullable(document.getDocumentInformation().getTitle())
                    .orElse("");
            return new DocumentPages.DocumentText(title, text.toString(), List.of(), cut)
                    .capped(limits.textCharacters());
        }
    }
}
