package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.NotStored;
import io.github.disclosureaudit.model.Region;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every link of every page in page order, on disk: some ten bytes each, so that millions of them need no memory. Link
 * texts are kept once. One writer, then any number of readers.
 */
final class OccurrenceSpool implements Closeable {
    private static final Link.Origin[] ORIGINS = Link.Origin.values();
    private static final Region[] REGIONS = Region.values();
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final OutputStream out;
    /** What is not written yet. A stream with a buffer of its own takes a lock for every byte. */
    private final byte[] buffer = new byte[BUFFER];

    private int used;
    private final Map<String, Integer> textNumbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private long size;

    OccurrenceSpool(Path file) {
        this.file = file;
        try {
            out = Files.newOutputStream(file);
        } catch (IOException e) {
            throw new NotStored(file, e);
        }
    }

    /** Receives one link. */
    @FunctionalInterface
    interface Visitor {
        /**
         * Receives one link.
         *
         * @param target number of the target
         * @param page number of the page
         * @param text link text
         * @param origin kind of element
         * @param region part of the page
         * @param line line of the source, 0 when unknown
         * @param cssPath path of the element, empty when unknown
         */
        void visit(int target, int page, String text, Link.Origin origin, Region region, int line, String cssPath);
    }

    /** Appends one link of a page. */
    @SuppressWarnings("EnumOrdinal") // the file never outlives the process that wrote it
    void add(int target, int page, Link link) {
        try {
            number(target);
            number(page);
            number(textNumber(link.text()));
            octet(link.origin().ordinal() * REGIONS.length + link.region().ordinal());
            number(link.line());
            number(textNumber(link.cssPath()));
            size++;
        } catch (IOException e) {
            throw new NotStored(file, e);
        }
    }

    /** Number of links so far. */
    long size() {
        return size;
    }

    /** All links in the order they were added. */
    void forEach(Visitor visitor) {
        try {
            flush();
            try (InputStream stream = Files.newInputStream(file)) {
                Numbers in = new Numbers(stream);
                for (long i = 0; i < size; i++) {
                    int target = in.number();
                    int page = in.number();
                    String text = texts.get(in.number());
                    int kind = in.octet();
                    visitor.visit(
                            target,
                            page,
                            text,
                            ORIGINS[kind / REGIONS.length],
                            REGIONS[kind % REGIONS.length],
                            in.number(),
                            texts.get(in.number()));
                }
            }
        } catch (IOException e) {
            throw new NotStored(file, e);
        }
    }

    private int textNumber(String text) {
        Integer known = textNumbers.get(text);
        if (known != null) {
            return known;
        }
        textNumbers.put(text, texts.size());
        texts.add(text);
        return texts.size() - 1;
    }

    private void number(int value) throws IOException {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            octet((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        octet(rest);
    }

    private void octet(int value) throws IOException {
        if (used == buffer.length) {
            flush();
        }
        buffer[used++] = (byte) value;
    }

    /** By the writer, and by whichever reader is the first. */
    private synchronized void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }

    /** Reads what was written. */
    private static final class Numbers {
        private final InputStream in;
        private final byte[] buffer = new byte[BUFFER];
        private int at;
        private int end;

        Numbers(InputStream in) {
            this.in = in;
        }

        int number() throws IOException {
            int value = 0;
            for (int shift = 0; shift < 35; shift += 7) {
                int next = octet();
                value |= (next & 0x7F) << shift;
                if (next < 0x80) {
                    return value;
                }
            }
            return value;
        }

        int octet() throws IOException {
            if (at == end) {
                end = in.read(buffer);
                at = 0;
                if (end < 0) {
                    throw new EOFException("the list of links ends early");
                }
            }
            return buffer[at++] & 0xFF;
        }
    }

    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new NotStored(file, e);
        }
    }
}
