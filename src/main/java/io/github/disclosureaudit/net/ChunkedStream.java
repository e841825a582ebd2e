package io.github.disclosureaudit.net;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;

/** Joins the chunks of a chunked body (RFC 9112 §7.1). */
final class ChunkedStream extends InputStream {
    private static final int MAX_SIZE_LINE = 4096;

    private final InputStream in;
    private long left;
    private boolean first = true;
    private boolean ended;

    ChunkedStream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (left == 0 && !ended) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        int count = in.read(buffer, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw new EOFException("unexpected end of stream");
        }
        left -= count;
        return count;
    }

    private void nextChunk() throws IOException {
        if (!first && !line().isEmpty()) {
            throw new ProtocolException("chunk longer than announced");
        }
        first = false;
        String size = line();
        int end = size.indexOf(';');
        try {
            left = Long.parseLong((end < 0 ? size : size.substring(0, end)).trim(), 16);
        } catch (NumberFormatException e) {
            throw new ProtocolException("not a chunk size: " + size);
        }
        if (left < 0 || size.startsWith("+")) {
            throw new ProtocolException("signed chunk size");
        }
        ended = left == 0;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("unexpected end of stream");
            }
            if (line.length() > MAX_SIZE_LINE) {
                throw new ProtocolException("endless chunk size");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
