package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Page.Media;
import io.github.disclosureaudit.page.MediaSniffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a file is what its name says, by its bytes. */
final class FileCheck {
    private static final int HEAD = 4_096;
    private static final Pattern JSON_START = Pattern.compile("\\uFEFF?\\{\\s*\"[^\"]*\"\\s*:");

    private FileCheck() {}

    /**
     * Whether a name that promises a document, picture or archive came with a page or a message instead. Only that is
     * wrong: programs open a document under another document's extension, and an office program opens a table or text
     * that was saved as HTML under {@code .doc} or {@code .xls}, which portals publish a lot.
     */
    static boolean isMessageInsteadOfFile(Media promised, Exchange.Response response) {
        if (promised == Media.HTML || promised == Media.TEXT || promised == Media.OTHER) {
            return false;
        }
        byte[] body = response.body();
        if (!startsLikeMessage(body)) {
            return false;
        }
        String head = head(body);
        boolean html = MediaSniffer.byMagic(body).filter(Media.HTML::equals).isPresent() || head.startsWith("<html");
        if (html) {
            return !isViewer(head) && !(isOffice(promised) && isSavedByOffice(head));
        }
        return JSON_START.matcher(head).lookingAt() && promised != Media.IMAGE;
    }

    /** Whether a document opens as a page that shows it in a frame: it can be read there, but not saved or searched. */
    static boolean isViewerInsteadOfFile(Media promised, Exchange.Response response) {
        byte[] body = response.body();
        return promised.isDocument()
                && promised != Media.TEXT
                && promised != Media.OTHER
                && startsLikeMessage(body)
                && isViewer(head(body));
    }

    private static String head(byte[] body) {
        return new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.UTF_8)
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** Whether the first characters could be those of markup or of a JSON object: almost no file has them. */
    private static boolean startsLikeMessage(byte[] body) {
        for (int i = 0; i < Math.min(body.length, 64); i++) {
            if (body[i] == '<' || body[i] == '{') {
                return true;
            }
            boolean skipped = (body[i] >= 0 && body[i] <= ' ')
                    || body[i] == (byte) 0xEF
                    || body[i] == (byte) 0xBB
                    || body[i] == (byte) 0xBF;
            if (!skipped) {
                return false;
            }
        }
        return false;
    }

    /** Whether the page shows the file inside a frame: the file is there, in another way. */
    static boolean isViewer(String head) {
        return head.contains("<iframe")
                || head.contains("<embed")
                || head.contains("<object")
                || head.contains("pdf.js");
    }

    private static boolean isOffice(Media promised) {
        return promised == Media.WORD || promised == Media.EXCEL;
    }

    private static boolean isSavedByOffice(String head) {
        return head.contains("urn:schemas-microsoft-com") || head.contains("mso-") || head.contains("<table");
    }
}
