package io.github.disclosureaudit.page.facts;

import java.nio.charset.StandardCharsets;

/**
 * Reads what {@link FactsOutput} wrote. What it did not write ends in an {@link IndexOutOfBoundsException} or in wrong
 * values: whoever reads has compared a checksum before.
 */
final class FactsInput {
    private final byte[] bytes;
    private int at;

    FactsInput(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean isAtEnd() {
        return at == bytes.length;
    }

    int small() {
        return bytes[at++];
    }

    int number() {
        int value = bytes[at++];
        if (value >= 0) {
            return value;
        }
        value &= 0x7F;
        for (int shift = 7; shift < Integer.SIZE; shift += 7) {
            int next = bytes[at++];
            value |= (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        return value;
    }

    long eightBytes() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            value |= (bytes[at++] & 0xFFL) << shift;
        }
        return value;
    }

    String text() {
        int head = number();
        int length = head >>> 1;
        if ((head & 1) == 0) {
            String text = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
            at += length;
            return text;
        }
        char[] text = new char[length];
        byte[] from = bytes;
        int next = at;
        for (int i = 0; i < length; i++) {
            text[i] = (char) (from[next] & 0xFF | from[next + 1] << Byte.SIZE);
            next += Character.BYTES;
        }
        at = next;
        return new String(text);
    }
}
