package io.github.disclosureaudit.page.facts;

import java.util.Arrays;

/**
 * Facts as bytes: numbers in groups of seven bits, lowest first, texts with one or two bytes a character, whichever is
 * enough for all of them. No charset is involved: encoders cost more than the bytes they save.
 */
final class FactsOutput {
    private static final int FIRST_BYTES = 1 << 13;
    private static final int LONGEST_NUMBER = 5;

    private byte[] bytes = new byte[FIRST_BYTES];
    private int size;

    int size() {
        return size;
    }

    /** The bytes so far are the first ones of this array. */
    byte[] array() {
        return bytes;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Begins anew; what a large page needed is given back. */
    void clear() {
        size = 0;
        if (bytes.length > FIRST_BYTES << 7) {
            bytes = new byte[FIRST_BYTES];
        }
    }

    void raw(byte[] from, int length) {
        need(length);
        System.arraycopy(from, 0, bytes, size, length);
        size += length;
    }

    /** One byte. */
    void small(int value) {
        need(1);
        bytes[size++] = (byte) value;
    }

    /** A number; negative ones are the longest. */
    void number(int value) {
        need(LONGEST_NUMBER);
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            bytes[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void eightBytes(long value) {
        need(Long.BYTES);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    void text(String text) {
        int length = text.length();
        need(LONGEST_NUMBER + length * Character.BYTES);
        int start = size;
        number(length << 1);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c > 0xFF) {
                size = start;
                wide(text);
                return;
            }
            bytes[size++] = (byte) c;
        }
    }

    private void wide(String text) {
        int length = text.length();
        number(length << 1 | 1);
        byte[] to = bytes;
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            to[at++] = (byte) c;
            to[at++] = (byte) (c >> Byte.SIZE);
        }
        size = at;
    }

    private void need(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
        }
    }
}
