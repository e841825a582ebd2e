package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.Exchange.BodyEnd;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Reads a body up to a cap and says truthfully how it ended. */
final class BodyReader {
    private static final int FIRST = 16 * 1024;

    /** What was read; {@code error} is there when reading broke off. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Body(byte[] bytes, BodyEnd end, Optional<IOException> error) {}

    private BodyReader() {}

    /**
     * Reads until the end, the cap or a fault.
     *
     * @param expected announced length, -1 when unknown; only spares copying
     * @param cap most bytes that are kept; a body of exactly that length is complete
     */
    static Body read(InputStream in, long expected, int cap) {
        byte[] buffer = new byte[(int) Math.max(1, Math.min(cap, expected > 0 ? expected : FIRST))];
        int length = 0;
        try {
            while (true) {
                if (length == buffer.length) {
                    int next = in.read();
                    if (next < 0) {
                        break;
                    }
                    if (length >= cap) {
                        return new Body(trimmed(buffer, length, cap), BodyEnd.CAPPED, Optional.empty());
                    }
                    buffer = Arrays.copyOf(buffer, (int) Math.min(cap, Math.max(FIRST, buffer.length * 2L)));
                    buffer[length++] = (byte) next;
                }
                int count = in.read(buffer, length, buffer.length - length);
                if (count < 0) {
                    break;
                }
                length += count;
            }
            return new Body(trimmed(buffer, length, cap), BodyEnd.COMPLETE, Optional.empty());
        } catch (IOException e) {
            return new Body(trimmed(buffer, length, cap), BodyEnd.CUT_SHORT, Optional.of(e));
        }
    }

    private static byte[] trimmed(byte[] buffer, int length, int cap) {
        int kept = Math.min(length, cap);
        return kept == buffer.length ? buffer : Arrays.copyOf(buffer, kept);
    }
}
