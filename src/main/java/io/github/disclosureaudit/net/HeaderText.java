package io.github.disclosureaudit.net;

import java.nio.charset.StandardCharsets;

/** Values of header fields between the HTTP client, which reads UTF-8 and writes ASCII, and the bytes on the wire. */
final class HeaderText {
    private HeaderText() {}

    /** A value that the client decoded as UTF-8, as bytes, one character each. */
    static String received(String value) {
        return withoutBreaks(bytesAsCharacters(value));
    }

    /**
     * A received value with blanks in place of CR, LF and NUL, as RFC 9110 5.5 asks of whoever does not refuse it: kept as
     * they are they would come back from an archive as another value, or begin a field of their own.
     */
    static String withoutBreaks(String value) {
        return value.replace('\r', ' ').replace('\n', ' ').replace('\0', ' ');
    }

    /** The bytes that the client decoded as UTF-8, one character each. */
    static String bytesAsCharacters(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) > 0x7F) {
                return new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            }
        }
        return value;
    }

    /** The client refuses other characters in request fields; cookies of a careless server may hold them. */
    static String ascii(String value) {
        StringBuilder out = new StringBuilder(value.length());
        value.chars().filter(c -> c >= 0x20 && c < 0x7F || c == '\t').forEach(c -> out.append((char) c));
        return out.toString();
    }
}
