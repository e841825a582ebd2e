package io.github.disclosureaudit.regulation;

import io.github.disclosureaudit.regulation.Receipt.Outcome;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The folder of a library while texts are put into it. Every file appears whole: it is written aside and renamed, so a
 * kill at any moment leaves the library as it was before or after a text. One shelf at a time may be open.
 */
public final class LibraryShelf implements AutoCloseable {
    private static final String LOCK = ".lock";
    private static final int VERIFIED = 2;

    private final Path folder;
    private final Path texts;
    private final FileChannel channel;
    private final Rules rules;
    /** Id by kind and short title of what is held. */
    private final Map<String, String> ids = new HashMap<>();

    /**
     * What may be done with texts that are not beyond doubt.
     *
     * @param replace a text with other letters replaces the one that is held
     * @param acceptDoubtful a text with flaws is held as a doubtful one
     */
    public record Rules(boolean replace, boolean acceptDoubtful) {
        public static final Rules STRICT = new Rules(false, false);
    }

    /** Another process puts texts into the same library. */
    public static final class BusyException extends IOException {
        private static final long serialVersionUID = 1L;

        BusyException(Path folder) {
            super(folder.toString());
        }
    }

    private LibraryShelf(Path folder, FileChannel channel, Rules rules) {
        this.folder = folder;
        this.texts = folder.resolve("texts");
        this.channel = channel;
        this.rules = rules;
    }

    /**
     * Opens a library for writing; the folder is made if need be.
     *
     * @throws BusyException if another process has it open
     * @throws IOException if the folder cannot be made or written to
     */
    public static LibraryShelf open(Path folder, Rules rules) throws IOException {
        Files.createDirectories(folder.resolve("texts"));
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new LibraryShelf(folder, channel, rules);
            }
        } catch (OverlappingFileLockException e) {
            // Open in this very process.
        }
        channel.close();
        throw new BusyException(folder);
    }

    /** Puts a text where it belongs, unless something speaks against it. */
    public Receipt put(Manuscript manuscript) throws IOException {
        ManuscriptReader.Read read = ManuscriptReader.read(manuscript);
        HeadCompletion.Completed completed = HeadCompletion.complete(read.file(), manuscript.facts());
        List<Flaw> flaws = new ArrayList<>(completed.flaws());
        if (!read.draft().isEmpty()) {
            flaws.add(new Flaw(Flaw.Kind.NOT_THE_TEXT, read.draft()));
        }
        flaws.addAll(QualityGate.objections(completed.file()));
        LibraryFile file = completed.file();
        Receipt receipt = Receipt.of(manuscript.name(), file, flaws, read.cut());
        boolean fatal = flaws.stream().anyMatch(Flaw::isFatal);
        if (fatal || !flaws.isEmpty() && !rules.acceptDoubtful) {
            return receipt.as(Outcome.REFUSED);
        }
        if (!flaws.isEmpty()) {
            Set<String> doubts = new LinkedHashSet<>(file.values("doubtful"));
            flaws.forEach(flaw -> doubts.add(flaw.note()));
            file = file.with("doubtful", doubts);
        }
        return shelve(file, receipt);
    }

    private Receipt shelve(LibraryFile incoming, Receipt receipt) throws IOException {
        LibraryFile file = known(incoming).map(id -> incoming.with("id", id)).orElse(incoming);
        Path place = texts.resolve(file.key() + ".txt");
        if (!Files.exists(place)) {
            write(place, file.text());
            return receipt.as(Outcome.ADDED);
        }
        LibraryFile held = LibraryFile.read(place);
        List<String> differing = ArticleSet.of(held.body()).differing(ArticleSet.of(file.body()));
        if (!differing.isEmpty() && !rules.replace) {
            boolean verified = held.values("sources_agreeing").size() >= VERIFIED;
            return receipt.differing(verified ? Outcome.DIFFERS_FROM_VERIFIED : Outcome.DIFFERS, differing);
        }
        LibraryFile merged = differing.isEmpty() ? HeadMerge.merge(held, file) : file;
        if (merged.text().equals(held.text())) {
            return receipt.as(Outcome.UNCHANGED);
        }
        write(place, merged.text());
        return differing.isEmpty() ? receipt.as(Outcome.UPDATED) : receipt.differing(Outcome.REPLACED, differing);
    }

    /** The id under which the library holds other versions of the same title. */
    private Optional<String> known(LibraryFile file) throws IOException {
        if (ids.isEmpty()) {
            for (Path text : Library.texts(folder)) {
                LibraryFile head = LibraryFile.readHead(text);
                ids.putIfAbsent(title(head), head.value("id"));
            }
        }
        ids.putIfAbsent(title(file), file.value("id"));
        return Optional.ofNullable(ids.get(title(file)));
    }

    private static String title(LibraryFile head) {
        return head.value("kind") + " " + LibraryFile.shortTitle(head.value("title"));
    }

    /**
     * Adds the rows of a table to the library's table of the same name.
     *
     * @return number of rows that were new
     */
    public int addRows(String name, List<Map<String, String>> rows) throws IOException {
        Path place = folder.resolve(name);
        List<Map<String, String>> held = LibraryTable.read(place);
        Set<Map<String, String>> all = new LinkedHashSet<>(held);
        all.addAll(rows);
        if (all.size() > held.size()) {
            write(place, LibraryTable.write(List.copyOf(all)));
        }
        return all.size() - held.size();
    }

    private static void write(Path place, String text) throws IOException {
        Path aside = place.resolveSibling("." + place.getFileName() + ".tmp");
        try (FileChannel out = FileChannel.open(
                aside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        }
        try {
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network shares cannot; the plain move is the best they offer.
            Files.move(aside, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
