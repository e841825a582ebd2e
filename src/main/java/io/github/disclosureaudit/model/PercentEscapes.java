package io.github.disclosureaudit.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Percent escapes of addresses as browsers make them (WHATWG URL standard, percent-encode sets of path and query). */
final class PercentEscapes {
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();
    private static final PercentEscapes PATH = new PercentEscapes(" \"#<>?`{}");
    private static final PercentEscapes QUERY = new PercentEscapes(" \"#<>'");

    /** By character: whether it stands for itself. A table, since every character of every link is looked up. */
    private final boolean[] plain = new boolean[0x7F];

    private PercentEscapes(String escaped) {
        for (int c = 0x21; c < plain.length; c++) {
            plain[c] = escaped.indexOf(c) < 0;
        }
    }

    /** A path in request form; escapes that are there stay as written. */
    static String path(String raw) {
        return PATH.escaped(raw, StandardCharsets.UTF_8);
    }

    /** A query in request form. */
    static String query(String raw, Charset charset) {
        return QUERY.escaped(raw, charset);
    }

    /** Escapes undone, as UTF-8. */
    static String undone(String raw) {
        if (raw.indexOf('%') < 0) {
            return raw;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length && bytes[i] == '%' ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            if (low >= 0) {
                out.write(high * 16 + low);
                i += 2;
            } else {
                out.write(bytes[i]);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private String escaped(String raw, Charset charset) {
        int i = 0;
        while (i < raw.length() && isPlain(raw.charAt(i))) {
            i++;
        }
        if (i == raw.length()) {
            return raw;
        }
        StringBuilder out = new StringBuilder(raw.length() + 16).append(raw, 0, i);
        while (i < raw.length()) {
            int point = raw.codePointAt(i);
            int length = Character.charCount(point);
            if (length == 1 && isPlain((char) point)) {
                out.append((char) point);
            } else {
                for (byte b : raw.substring(i, i + length).getBytes(charset)) {
                    out.append('%').append(HEX[(b >> 4) & 15]).append(HEX[b & 15]);
                }
            }
            i += length;
        }
        return out.toString();
    }

    private boolean isPlain(char c) {
        return c < plain.length && plain[c];
    }
}
