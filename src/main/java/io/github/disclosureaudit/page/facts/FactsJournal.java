package io.github.disclosureaudit.page.facts;

import io.github.disclosureaudit.page.ParsedPage;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;

/**
 * The facts of a site's pages as they are written, in a draft that becomes a file only when it is whole. Safe for many
 * threads.
 */
final class FactsJournal implements Closeable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path draft;
    private final OutputStream file;
    private final FactsOutput buffer = new FactsOutput();
    private final FactsOutput facts = new FactsOutput();
    private final FactsIndex index = new FactsIndex();
    private final GrowingVocabulary vocabulary;
    private final PageEncoder encoder;
    private final int firstDefinitions;
    private long written;

    private FactsJournal(Path draft, OutputStream file, GrowingVocabulary vocabulary, int firstDefinitions) {
        this.draft = draft;
        this.file = file;
        this.vocabulary = vocabulary;
        this.firstDefinitions = firstDefinitions;
        this.encoder = new PageEncoder(vocabulary, facts);
    }

    /** Begins a draft with a vocabulary of its own. */
    static FactsJournal begin(Path draft, Edition edition) throws IOException {
        return begin(draft, edition, new GrowingVocabulary(), 0);
    }

    /** Begins a draft that goes on with the vocabulary of a file, whose pages may be copied. */
    static FactsJournal after(Path draft, Edition edition, FactsFile earlier) throws IOException {
        return begin(draft, edition, new GrowingVocabulary(earlier.vocabulary()), earlier.firstDefinitions());
    }

    private static FactsJournal begin(Path draft, Edition edition, GrowingVocabulary vocabulary, int firstDefinitions)
            throws IOException {
        FactsJournal journal = new FactsJournal(draft, Files.newOutputStream(draft), vocabulary, firstDefinitions);
        journal.buffer.raw(FactsFile.MARK, FactsFile.MARK.length);
        journal.buffer.raw(edition.digest(), Edition.BYTES);
        return journal;
    }

    /** Adds what was read of an answer. */
    synchronized void add(FactsKey key, ParsedPage parsed) throws IOException {
        if (index.place(key) == FactsIndex.ABSENT) {
            facts.clear();
            encoder.write(parsed);
            append(key, facts.array(), facts.size());
        }
    }

    /** Adds the bytes of an earlier file whose vocabulary this one goes on with. */
    synchronized void copy(FactsKey key, byte[] bytes) throws IOException {
        if (index.place(key) == FactsIndex.ABSENT) {
            append(key, bytes, bytes.length);
        }
    }

    private void append(FactsKey key, byte[] bytes, int length) throws IOException {
        index.add(key, written + buffer.size(), length, FactsFile.sum(bytes, length));
        buffer.raw(bytes, length);
        if (buffer.size() >= BUFFER_BYTES) {
            flush();
        }
    }

    private void flush() throws IOException {
        file.write(buffer.array(), 0, buffer.size());
        written += buffer.size();
        buffer.clear();
    }

    /** Makes the draft a file. Nothing is added any more. */
    synchronized void keep(Path target) throws IOException {
        flush();
        byte[] definitions = vocabulary.definitions();
        FactsOutput rest = new FactsOutput();
        rest.number(firstDefinitions == 0 ? definitions.length : firstDefinitions);
        for (int size : vocabulary.sizes()) {
            rest.number(size);
        }
        index.write(rest);
        CRC32 sum = new CRC32();
        sum.update(definitions);
        sum.update(rest.array(), 0, rest.size());
        file.write(definitions);
        file.write(rest.array(), 0, rest.size());
        buffer.eightBytes(written);
        buffer.eightBytes(written + definitions.length);
        buffer.eightBytes(sum.getValue());
        buffer.raw(FactsFile.MARK, FactsFile.MARK.length);
        flush();
        file.close();
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Throws away what was not kept. */
    @Override
    public synchronized void close() throws IOException {
        file.close();
        Files.deleteIfExists(draft);
    }
}
