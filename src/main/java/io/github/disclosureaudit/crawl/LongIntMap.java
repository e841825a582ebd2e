package io.github.disclosureaudit.crawl;

/** Fingerprints to numbers from 0, with open addressing: 16 to 32 bytes an entry. Not safe for threads. */
final class LongIntMap {
    /** What {@link #get} answers for an absent key. */
    static final int ABSENT = -1;

    private long[] keys = new long[64];
    private int[] values = new int[64];
    private int zeroValue = ABSENT;
    private int size;

    int get(long key) {
        if (key == 0) {
            return zeroValue;
        }
        int slot = slotOf(keys, key);
        return keys[slot] == key ? values[slot] : ABSENT;
    }

    void put(long key, int value) {
        if (key == 0) {
            zeroValue = value;
            return;
        }
        int slot = slotOf(keys, key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        values[slot] = value;
        if (size * 4L > keys.length * 3L) {
            grow();
        }
    }

    int size() {
        return size + (zeroValue == ABSENT ? 0 : 1);
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slotOf(keys, oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    private static int slotOf(long[] keys, long key) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
