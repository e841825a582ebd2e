package io.github.disclosureaudit.page.facts;

import java.util.Arrays;

/**
 * Numbers for values that occur more than once. A value is due for a number when it is met the second time; what was met
 * once is remembered by its hash in a table that forgets, so that values of a single page cost nothing. Not thread-safe.
 *
 * @param <T> immutable values
 */
class Numbering<T> {
    /** What {@link #numberOrDue} says of a value that was not met before. */
    static final int UNKNOWN = -1;

    /** What {@link #numberOrDue} says of a value that deserves a number and has none. */
    static final int DUE = -2;

    private static final int FIRST_SLOTS = 1 << 10;
    private static final int MOST_SEEN = 1 << 18;
    /** Values with a number; what comes later is written out. */
    private static final int MOST_VALUES = 1 << 19;

    private Object[] values = new Object[FIRST_SLOTS / 2];
    private int[] hashes = new int[FIRST_SLOTS / 2];
    /** Number + 1 of the value whose hash leads there. */
    private int[] slots = new int[FIRST_SLOTS];

    private int size;
    private int[] seen = new int[FIRST_SLOTS];
    private int met;

    int size() {
        return size;
    }

    int hash(T value) {
        return value.hashCode();
    }

    boolean same(T one, T other) {
        return one.equals(other);
    }

    /** Number of a value, {@link #DUE} or {@link #UNKNOWN} where it has none. */
    int numberOrDue(T value) {
        int hash = spread(hash(value));
        int number = find(value, hash);
        if (number >= 0 || size >= MOST_VALUES) {
            return number;
        }
        int place = hash & seen.length - 1;
        if (seen[place] == hash) {
            return DUE;
        }
        seen[place] = hash;
        met++;
        if (met > seen.length / 2 && seen.length < MOST_SEEN) {
            remember(seen.length * 4);
        }
        return UNKNOWN;
    }

    /** Number of a value, {@link #UNKNOWN} where it has none. */
    int number(T value) {
        return find(value, spread(hash(value)));
    }

    /** Gives a value the next number. */
    int add(T value) {
        if (size == values.length) {
            grow();
        }
        int hash = spread(hash(value));
        values[size] = value;
        hashes[size] = hash;
        put(size);
        return size++;
    }

    /** The value that has a number. */
    @SuppressWarnings("unchecked") // only values of this type are put in
    final T value(int number) {
        return (T) values[number];
    }

    private int find(T value, int hash) {
        int mask = slots.length - 1;
        for (int at = hash & mask; slots[at] != 0; at = at + 1 & mask) {
            int number = slots[at] - 1;
            if (hashes[number] == hash && same(value(number), value)) {
                return number;
            }
        }
        return UNKNOWN;
    }

    private void put(int number) {
        int mask = slots.length - 1;
        int at = hashes[number] & mask;
        while (slots[at] != 0) {
            at = at + 1 & mask;
        }
        slots[at] = number + 1;
    }

    private void grow() {
        values = Arrays.copyOf(values, size * 2);
        hashes = Arrays.copyOf(hashes, size * 2);
        slots = new int[size * 4];
        for (int number = 0; number < size; number++) {
            put(number);
        }
    }

    private void remember(int more) {
        int[] before = seen;
        seen = new int[more];
        for (int hash : before) {
            if (hash != 0) {
                seen[hash & more - 1] = hash;
            }
        }
    }

    /** Never 0, which is nobody's. */
    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B1;
        return (mixed ^ mixed >>> 15) | 1 << 31;
    }
}
