package io.github.disclosureaudit.regulation;

import java.util.Arrays;

/** Pieces of equal length that occur exactly once in a range of letters: an open-addressing table on an int array. */
final class LetterPieces {
    private static final int EMPTY = -1;
    private static final int MULTIPLIER = 0x9E3779B1;

    private final char[] letters;
    private final int from;
    private final int to;
    private final int length;
    private final int[] slots;
    private final boolean[] repeated;

    LetterPieces(char[] letters, int from, int to, int length) {
        this.letters = letters;
        this.from = from;
        this.to = to;
        this.length = length;
        int room = Integer.highestOneBit(Math.max(16, (to - from) * 2)) << 1;
        slots = new int[room];
        repeated = new boolean[room];
        Arrays.fill(slots, EMPTY);
        for (int i = from; i + length <= to; i++) {
            int slot = slot(letters, i);
            if (slots[slot] == EMPTY) {
                slots[slot] = i;
            } else {
                repeated[slot] = true;
            }
        }
    }

    /** Whether these are the pieces of a range of the same letters. */
    boolean isOf(int first, int end, int size) {
        return from == first && to == end && length == size;
    }

    /** Where the piece that begins at a letter stands, -1 when nowhere or more than once. */
    int find(char[] other, int at) {
        int slot = slot(other, at);
        return repeated[slot] ? EMPTY : slots[slot];
    }

    private int slot(char[] other, int at) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + other[at + i];
        }
        hash *= MULTIPLIER;
        int slot = (hash ^ hash >>> 15) & slots.length - 1;
        while (slots[slot] != EMPTY && !same(other, at, slots[slot])) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean same(char[] other, int at, int held) {
        return Arrays.equals(other, at, at + length, letters, held, held + length);
    }
}
