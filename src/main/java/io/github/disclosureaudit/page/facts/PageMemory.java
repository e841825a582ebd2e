package io.github.disclosureaudit.page.facts;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.page.PageReader;
import io.github.disclosureaudit.page.PageReading;
import io.github.disclosureaudit.page.ParsedPage;
import io.github.disclosureaudit.page.ReadLimits;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was read of the pages of a site, from one night to the next: an answer that says what one of last time said is not
 * read again. It changes what a night costs and never what it finds: what is remembered is what reading gives, found
 * again by everything that reading depends on. A file that is missing, damaged or of another version costs the reading;
 * so does a disk that does not take the new one. Safe for many threads.
 */
public final class PageMemory implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(PageMemory.class);

    /** A vocabulary that others have outgrown so many times holds mostly what no page says any more. */
    private static final int MOST_GROWTH = 3;

    private static final int GROWTH_BYTES = 1 << 20;

    private final @Nullable FactsFile earlier;
    private final boolean continued;
    private volatile @Nullable FactsJournal journal;
    private final AtomicInteger recalled = new AtomicInteger();

    private PageMemory(@Nullable FactsFile earlier, boolean continued, @Nullable FactsJournal journal) {
        this.earlier = earlier;
        this.continued = continued;
        this.journal = journal;
    }

    /** One that reads everything and keeps nothing. */
    public static PageMemory none() {
        return new PageMemory(null, false, null);
    }

    /**
     * Opens the memory of a site.
     *
     * @param edition the code that reads
     * @param earlier facts of an earlier night, where there are any
     * @param draft where those of tonight are written until they are kept; overwritten
     */
    public static PageMemory open(Edition edition, Optional<Path> earlier, Path draft) {
        FactsFile known = earlier.map(file -> opened(file, edition)).orElse(null);
        boolean continued = known != null && !isOvergrown(known);
        try {
            FactsJournal journal = known != null && continued
                    ? FactsJournal.after(draft, edition, known)
                    : FactsJournal.begin(draft, edition);
            return new PageMemory(known, continued, journal);
        } catch (IOException | RuntimeException fault) {
            LOG.warn("{} cannot be written, pages will be read again: {}", draft, String.valueOf(fault));
            return new PageMemory(known, false, null);
        }
    }

    private static @Nullable FactsFile opened(Path file, Edition edition) {
        try {
            return FactsFile.open(file, edition);
        } catch (IOException | RuntimeException fault) {
            LOG.warn("{} is not used, pages are read anew: {}", file, String.valueOf(fault.getMessage()));
            return null;
        }
    }

    private static boolean isOvergrown(FactsFile file) {
        return file.vocabulary().definitions.length > MOST_GROWTH * file.firstDefinitions() + GROWTH_BYTES;
    }

    /** Reads with these caps, or remembers. */
    public PageReading reader(ReadLimits limits) {
        PageReader reader = new PageReader(limits);
        if (earlier == null && journal == null) {
            return reader;
        }
        String caps = limits.toString();
        return (response, depth, isHome) -> read(reader, caps, response, depth, isHome);
    }

    /** Answers that were not read, since one of last time said the same. */
    public int recalled() {
        return recalled.get();
    }

    private ParsedPage read(PageReader reader, String limits, Exchange.Response response, int depth, boolean isHome) {
        FactsKey key = FactsKey.of(response, depth, isHome, limits);
        ParsedPage known = recall(key, response, depth);
        if (known != null) {
            recalled.incrementAndGet();
            return known;
        }
        ParsedPage parsed = reader.read(response, depth, isHome);
        if (isCertain(response, parsed.page())) {
            write(journal -> journal.add(key, parsed));
        }
        return parsed;
    }

    private @Nullable ParsedPage recall(FactsKey key, Exchange.Response response, int depth) {
        int place = earlier == null ? FactsIndex.ABSENT : earlier.place(key);
        if (earlier == null || place == FactsIndex.ABSENT) {
            return null;
        }
        try {
            byte[] facts = earlier.facts(place);
            ParsedPage parsed = new PageDecoder(earlier.vocabulary(), new FactsInput(facts)).read(response, depth);
            write(journal -> {
                if (continued) {
                    journal.copy(key, facts);
                } else {
                    journal.add(key, parsed);
                }
            });
            return parsed;
        } catch (IOException | RuntimeException fault) {
            LOG.warn("{} is read anew: {}", response.request().url(), String.valueOf(fault));
            return null;
        }
    }

    /**
     * Whether reading once more would surely give the same: a cut answer is asked for again anyway, and the reading of a
     * document may have ended for want of time or stack.
     */
    private static boolean isCertain(Exchange.Response response, Page page) {
        return response.end() == Exchange.BodyEnd.COMPLETE
                && page.legibility() != Page.Legibility.TRUNCATED
                && (page.media() == Page.Media.HTML || page.legibility() == Page.Legibility.READABLE);
    }

    @FunctionalInterface
    private interface Entry {
        void in(FactsJournal journal) throws IOException;
    }

    private void write(Entry entry) {
        FactsJournal open = journal;
        if (open == null) {
            return;
        }
        try {
            entry.in(open);
        } catch (IOException | RuntimeException fault) {
            // The night does not depend on it.
            LOG.warn("what was read of pages is not kept: {}", String.valueOf(fault));
            journal = null;
            close(open);
        }
    }

    /**
     * Keeps what was read tonight for the next night; there is either the whole file or, where it cannot be written, none.
     *
     * @param file the file; replaced where it is there already
     */
    public void keep(Path file) {
        FactsJournal open = journal;
        journal = null;
        if (open == null) {
            return;
        }
        try {
            open.keep(file);
        } catch (IOException fault) {
            LOG.warn("{} is not kept: {}", file, String.valueOf(fault));
        } finally {
            close(open);
        }
    }

    @Override
    public void close() {
        FactsJournal open = journal;
        journal = null;
        close(open);
        close(earlier);
    }

    private static void close(@Nullable Closeable open) {
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException fault) {
            LOG.warn("what was read of pages could not be closed: {}", String.valueOf(fault));
        }
    }
}
