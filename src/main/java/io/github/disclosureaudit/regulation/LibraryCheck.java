package io.github.disclosureaudit.regulation;

import io.github.disclosureaudit.model.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Goes through every file of a library and says what is wrong with it or should be known. */
public final class LibraryCheck {
    private final Path folder;
    private final LocalDate day;
    private final List<Remark> remarks = new ArrayList<>();

    private LibraryCheck(Path folder, LocalDate day) {
        this.folder = folder;
        this.day = day;
    }

    /**
     * Something about a file.
     *
     * @param fault whether it must be mended; otherwise it lowers the certainty of findings or is good to know
     * @param file the file
     * @param message what it is
     */
    public record Remark(boolean fault, Path file, Message message) {}

    /**
     * Checks a library.
     *
     * @param day day for which the standing of versions is looked at
     * @throws IOException if a file cannot be read
     */
    public static List<Remark> of(Path folder, LocalDate day) throws IOException {
        LibraryCheck check = new LibraryCheck(folder, day);
        check.texts();
        check.standing();
        return List.copyOf(check.remarks);
    }

    private void texts() throws IOException {
        Map<String, Path> keys = new HashMap<>();
        Map<String, String> wordings = new HashMap<>();
        for (Path path : Library.texts(folder)) {
            LibraryFile file = LibraryFile.read(path);
            if (!file.isComplete()) {
                fault(path, "check.head");
                continue;
            }
            Path other = keys.putIfAbsent(file.key(), path);
            if (other != null) {
                fault(path, "check.twice", file.key(), other);
            }
            if (!path.getFileName().toString().equals(file.key() + ".txt")) {
                note(path, "check.name", file.key() + ".txt");
            }
            QualityGate.objections(file).forEach(flaw -> remarks.add(new Remark(true, path, flaw.message())));
            QualityGate.examine(file).stream()
                    .filter(Flaw::isNote)
                    .forEach(flaw -> remarks.add(new Remark(false, path, flaw.message())));
            if (!file.values("doubtful").isEmpty()) {
                note(path, "check.doubtful", String.join(" ", file.values("doubtful")));
            }
            String before = wordings.putIfAbsent(
                    file.value("id") + ArticleSet.of(file.body()).letters().hashCode(), file.value("version"));
            if (before != null) {
                note(path, "check.same", before);
            }
        }
    }

    private void standing() throws IOException {
        Library library = Library.open(folder);
        Set<String> titles = new HashSet<>();
        for (Regulation regulation : library.regulations()) {
            RegulationVersion newest = regulation.newest();
            Path file = folder.resolve("texts").resolve(newest.key() + ".txt");
            if (!titles.add(newest.kind() + newest.shortTitle())) {
                fault(file, "check.two-ids", newest.title());
            }
            library.missingAmendment(newest, day)
                    .ifPresent(known -> note(
                            file,
                            known.proven() ? "check.not-held" : "check.perhaps-not-held",
                            known.amended(),
                            known.by()));
        }
    }

    private void fault(Path file, String key, Object... arguments) {
        remarks.add(new Remark(true, file, Message.of("regulation", key, arguments)));
    }

    private void note(Path file, String key, Object... arguments) {
        remarks.add(new Remark(false, file, Message.of("regulation", key, arguments)));
    }
}
