package io.github.disclosureaudit.page.facts;

import java.util.Arrays;

/** Where the facts of each page stand in a file: some forty bytes a page. Not thread-safe while it grows. */
final class FactsIndex {
    static final int ABSENT = -1;

    private static final int FIRST = 1 << 10;

    private long[] high = new long[FIRST];
    private long[] low = new long[FIRST];
    private long[] starts = new long[FIRST];
    private int[] lengths = new int[FIRST];
    private int[] sums = new int[FIRST];
    /** Place + 1 of what has the key whose bits lead there. */
    private int[] slots = new int[FIRST * 2];

    private int size;

    /** Place of a key, {@link #ABSENT} where it is not known. */
    int place(FactsKey key) {
        int mask = slots.length - 1;
        for (int at = (int) key.low() & mask; slots[at] != 0; at = at + 1 & mask) {
            int place = slots[at] - 1;
            if (low[place] == key.low() && high[place] == key.high()) {
                return place;
            }
        }
        return ABSENT;
    }

    long start(int place) {
        return starts[place];
    }

    int length(int place) {
        return lengths[place];
    }

    /** CRC-32 of the bytes there. */
    int sum(int place) {
        return sums[place];
    }

    /** Adds a key that is not known yet. */
    void add(FactsKey key, long start, int length, int sum) {
        if (size == starts.length) {
            grow();
        }
        high[size] = key.high();
        low[size] = key.low();
        starts[size] = start;
        lengths[size] = length;
        sums[size] = sum;
        put(size++);
    }

    void write(FactsOutput out) {
        out.number(size);
        for (int place = 0; place < size; place++) {
            out.eightBytes(high[place]);
            out.eightBytes(low[place]);
            out.eightBytes(starts[place]);
            out.number(lengths[place]);
            out.number(sums[place]);
        }
    }

    static FactsIndex read(FactsInput in) {
        FactsIndex index = new FactsIndex();
        int size = in.number();
        for (int i = 0; i < size; i++) {
            FactsKey key = new FactsKey(in.eightBytes(), in.eightBytes());
            index.add(key, in.eightBytes(), in.number(), in.number());
        }
        return index;
    }

    private void put(int place) {
        int mask = slots.length - 1;
        int at = (int) low[place] & mask;
        while (slots[at] != 0) {
            at = at + 1 & mask;
        }
        slots[at] = place + 1;
    }

    private void grow() {
        int more = size * 2;
        high = Arrays.copyOf(high, more);
        low = Arrays.copyOf(low, more);
        starts = Arrays.copyOf(starts, more);
        lengths = Arrays.copyOf(lengths, more);
        sums = Arrays.copyOf(sums, more);
        slots = new int[more * 2];
        for (int place = 0; place < size; place++) {
            put(place);
        }
    }
}
