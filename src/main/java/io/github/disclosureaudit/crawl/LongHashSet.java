package io.github.disclosureaudit.crawl;

import java.util.Arrays;

/** A growing set of fingerprints with open addressing: 9 to 18 bytes a member. Not safe for threads. */
final class LongHashSet {
    private long[] slots = new long[64];
    private boolean hasZero;
    private int size;

    /** Adds a fingerprint and says whether it was new. */
    boolean add(long fingerprint) {
        if (fingerprint == 0) {
            boolean isNew = !hasZero;
            hasZero = true;
            return isNew;
        }
        int slot = slotOf(slots, fingerprint);
        if (slots[slot] == fingerprint) {
            return false;
        }
        slots[slot] = fingerprint;
        size++;
        if (size * 4L > slots.length * 3L) {
            grow();
        }
        return true;
    }

    boolean contains(long fingerprint) {
        return fingerprint == 0 ? hasZero : slots[slotOf(slots, fingerprint)] == fingerprint;
    }

    int size() {
        return size + (hasZero ? 1 : 0);
    }

    /** Members in ascending order. */
    long[] sorted() {
        long[] members = Arrays.stream(slots).filter(slot -> slot != 0).toArray();
        if (hasZero) {
            members = Arrays.copyOf(members, members.length + 1);
        }
        Arrays.sort(members);
        return members;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (long member : slots) {
            if (member != 0) {
                larger[slotOf(larger, member)] = member;
            }
        }
        slots = larger;
    }

    private static int slotOf(long[] slots, long fingerprint) {
        int mask = slots.length - 1;
        int slot = (int) fingerprint & mask;
        while (slots[slot] != 0 && slots[slot] != fingerprint) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
