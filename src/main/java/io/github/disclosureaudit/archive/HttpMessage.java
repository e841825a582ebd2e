package io.github.disclosureaudit.archive;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Headers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * HTTP messages as a WARC holds them. Framing that no longer fits the stored bytes (chunks are joined, a cut body is
 * shorter than announced) is kept under another name, so that any reader can read the record.
 *
 * @param status status of a response
 * @param headers fields; one character a byte
 * @param body bytes after the blank line
 */
record HttpMessage(int status, Headers headers, byte[] body) {
    private static final String KEPT = "X-Archive-Orig-";

    /** The head of an answer that its body follows. */
    static byte[] responseHead(Exchange.Response response) {
        StringBuilder head = statusLine(response);
        boolean framed = false;
        for (Map.Entry<String, String> field : response.headers().all()) {
            // A server may send our own mark: it must come back as its word and not as ours.
            boolean framing = field.getKey().equalsIgnoreCase("Transfer-Encoding")
                    || field.getKey().equalsIgnoreCase("Content-Length")
                    || field.getKey().startsWith(KEPT);
            framed |= framing;
            line(head.append(framing ? KEPT : ""), field);
        }
        // An answer that announced no length must not come back as one that announced 0: that would be an empty file.
        if (framed) {
            head.append("Content-Length: ").append(response.body().length).append("\r\n");
        }
        return bytes(head.append("\r\n"));
    }

    /** The head of an answer alone, as a revisit record holds it. */
    static byte[] head(Exchange.Response response) {
        StringBuilder head = statusLine(response);
        response.headers().all().forEach(field -> line(head, field));
        return bytes(head.append("\r\n"));
    }

    private static StringBuilder statusLine(Exchange.Response response) {
        return new StringBuilder(512)
                .append("HTTP/1.1 ")
                .append(response.status())
                .append(" \r\n");
    }

    /**
     * This message with the fields of a later {@code 304} (RFC 9111 §3.2): all but those that describe the body, which
     * was not sent.
     */
    HttpMessage freshened(Headers later) {
        List<Map.Entry<String, String>> fields = new ArrayList<>(headers.all());
        List<Map.Entry<String, String>> newer = later.all().stream()
                .filter(field -> !isOfTheBody(field.getKey()))
                .toList();
        fields.removeIf(field -> newer.stream().anyMatch(other -> other.getKey().equalsIgnoreCase(field.getKey())));
        fields.addAll(newer);
        return new HttpMessage(status, Headers.of(fields), body);
    }

    private static boolean isOfTheBody(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("content-") || lower.equals("transfer-encoding") || lower.equals("connection");
    }

    static byte[] request(ExchangeRequest request) {
        StringBuilder head = new StringBuilder(512)
                .append(request.method().name())
                .append(' ')
                .append(request.url().target())
                .append(" HTTP/1.1\r\nHost: ")
                .append(request.url().authority())
                .append("\r\n");
        request.headers().all().forEach(field -> line(head, field));
        return bytes(head.append("\r\n"));
    }

    /** Reads a stored response; a record without a head is all body. */
    static HttpMessage parse(byte[] block) {
        int end = headEnd(block);
        if (end < 0) {
            return new HttpMessage(0, Headers.NONE, block);
        }
        String[] lines = new String(block, 0, end, StandardCharsets.ISO_8859_1).split("\r?\n");
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                fields.add(Map.entry(
                        lines[i].substring(0, colon),
                        lines[i].substring(colon + 1).strip()));
            }
        }
        byte[] body = java.util.Arrays.copyOfRange(block, end, block.length);
        return new HttpMessage(status(lines.length == 0 ? "" : lines[0]), original(fields), body);
    }

    private static Headers original(List<Map.Entry<String, String>> fields) {
        boolean kept = fields.stream().anyMatch(field -> field.getKey().startsWith(KEPT));
        List<Map.Entry<String, String>> result = new ArrayList<>();
        for (Map.Entry<String, String> field : fields) {
            if (field.getKey().startsWith(KEPT)) {
                result.add(Map.entry(field.getKey().substring(KEPT.length()), field.getValue()));
            } else if (!kept || !field.getKey().equals("Content-Length")) {
                result.add(field);
            }
        }
        return Headers.of(result);
    }

    private static int status(String line) {
        String[] words = line.split(" ", 3);
        boolean number = words.length > 1 && words[1].matches("\\d{3}");
        return number ? Integer.parseInt(words[1]) : 0;
    }

    private static int headEnd(byte[] block) {
        for (int i = 0; i + 1 < block.length; i++) {
            if (block[i] == '\n' && block[i + 1] == '\n') {
                return i + 2;
            }
            if (i + 3 < block.length
                    && block[i] == '\r'
                    && block[i + 1] == '\n'
                    && block[i + 2] == '\r'
                    && block[i + 3] == '\n') {
                return i + 4;
            }
        }
        return -1;
    }

    private static void line(StringBuilder head, Map.Entry<String, String> field) {
        head.append(onOneLine(field.getKey()))
                .append(": ")
                .append(onOneLine(field.getValue()))
                .append("\r\n");
    }

    /** A name or value as it can stand in a head: what a server sends may not begin a field of its own. */
    static String onOneLine(String text) {
        return text.replace('\r', ' ').replace('\n', ' ');
    }

    private static byte[] bytes(StringBuilder head) {
        return head.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
