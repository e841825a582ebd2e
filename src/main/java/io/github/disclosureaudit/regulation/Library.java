package io.github.disclosureaudit.regulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The official texts on disk: many versions per regulation, and what is known about amendments, repeals and sources.
 *
 * <p>A folder with one file per version in {@code texts/} and, beside them, {@code known-amendments.csv} and
 * {@code repealed-titles.csv}. Immutable; the texts themselves are read when they are needed.
 */
public final class Library {
    private final Path folder;
    private final Map<String, Regulation> regulations;
    /** The first regulation that has or had a title. */
    private final Map<String, Regulation> byTitle = new HashMap<>();

    private final Map<String, Path> files;
    private final Map<String, List<KnownAmendment>> amendments;
    private final List<RepealedTitle> repealedTitles;

    private Library(
            Path folder,
            Map<String, Regulation> regulations,
            Map<String, Path> files,
            List<KnownAmendment> amendments,
            List<RepealedTitle> repealedTitles) {
        this.folder = folder;
        this.regulations = regulations;
        regulations.values().forEach(held -> held.versions()
                .forEach(version -> byTitle.putIfAbsent(version.shortTitle(), held)));
        this.files = files;
        this.amendments = amendments.stream().collect(Collectors.groupingBy(KnownAmendment::shortTitle));
        this.repealedTitles = List.copyOf(repealedTitles);
    }

    /**
     * Reads the heads of all texts in a folder. A folder that does not exist is an empty library.
     *
     * @throws IOException if a file cannot be read
     */
    public static Library open(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        List<RegulationVersion> versions = new ArrayList<>();
        for (Path file : texts(folder)) {
            LibraryFile text = LibraryFile.readHead(file);
            if (text.isComplete()) {
                RegulationVersion version = text.version();
                versions.add(version);
                files.put(version.key(), file);
            }
        }
        Map<String, Regulation> regulations = versions.stream()
                .collect(Collectors.groupingBy(
                        RegulationVersion::id,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                held -> new Regulation(held.get(0).id(), held))));
        return new Library(folder, regulations, files, amendments(folder), repealed(folder));
    }

    static List<Path> texts(Path folder) throws IOException {
        Path texts = Files.isDirectory(folder.resolve("texts")) ? folder.resolve("texts") : folder;
        if (!Files.isDirectory(texts)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(texts)) {
            return found.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static List<KnownAmendment> amendments(Path folder) throws IOException {
        List<KnownAmendment> known = new ArrayList<>();
        for (Map<String, String> row : LibraryTable.read(folder.resolve("known-amendments.csv"))) {
            Function<String, String> cell = name -> row.getOrDefault(name, "");
            Optional<LocalDate> amended = LibraryFile.day(cell.apply("amended"));
            amended.ifPresent(day -> known.add(new KnownAmendment(
                    LibraryFile.shortTitle(cell.apply("short_title")),
                    day,
                    LibraryFile.day(cell.apply("effective")).orElse(day),
                    cell.apply("what").equals("repealed"),
                    cell.apply("by"),
                    cell.apply("confidence").startsWith("confirmed"))));
        }
        return known;
    }

    private static List<RepealedTitle> repealed(Path folder) throws IOException {
        List<RepealedTitle> repealed = new ArrayList<>();
        for (Map<String, String> row : LibraryTable.read(folder.resolve("repealed-titles.csv"))) {
            LibraryFile.day(row.getOrDefault("effective", ""))
                    .ifPresent(day -> repealed.add(new RepealedTitle(
                            row.getOrDefault("title_as_written", ""), row.getOrDefault("repealed_by", ""), day)));
        }
        return repealed;
    }

    Path folder() {
        return folder;
    }

    /** SHA-256 of all texts with their names: another one after every change of a text. */
    byte[] digest() throws IOException {
        MessageDigest digest = sha256();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(Files.readAllBytes(file.getValue()));
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public Collection<Regulation> regulations() {
        return regulations.values();
    }

    public Optional<Regulation> regulation(String id) {
        return Optional.ofNullable(regulations.get(id));
    }

    /** Documents that other documents repealed, as the repealing texts say. */
    public List<RepealedTitle> repealedTitles() {
        return repealedTitles;
    }

    /**
     * Documents that are not in force on a day: those whose repeal another text states, those whose head says so, and
     * those whose repeal is known otherwise. A title that a held regulation in force bears is left out: it was given to
     * another document.
     */
    public List<RepealedTitle> repealedOn(LocalDate day) {
        Map<String, RepealedTitle> found = new TreeMap<>();
        for (Regulation regulation : regulations.values()) {
            regulation.versions().forEach(version -> version.repealedFrom()
                    .ifPresent(from -> found.putIfAbsent(
                            version.shortTitle(), new RepealedTitle(version.title(), version.repealedBy(), from))));
        }
        amendments.values().stream()
                .flatMap(List::stream)
                .filter(known -> known.repeal() && known.proven())
                .forEach(known -> found.putIfAbsent(
                        known.shortTitle(), new RepealedTitle(known.shortTitle(), known.by(), known.effective())));
        for (RepealedTitle stated : repealedTitles) {
            String title = LibraryFile.shortTitle(stated.title().replaceAll("[《》]", ""));
            if (!title.equals(LibraryFile.shortTitle(stated.repealedBy()))) {
                found.putIfAbsent(title, new RepealedTitle(title, stated.repealedBy(), stated.from()));
            }
        }
        Set<String> borne = regulations.values().stream()
                .filter(held ->
                        held.versions().stream().noneMatch(version -> status(version, day) == VersionStatus.REPEALED))
                .map(held -> held.newest().shortTitle())
                .collect(Collectors.toSet());
        found.keySet().removeAll(borne);
        return found.values().stream().filter(one -> !one.from().isAfter(day)).toList();
    }

    /** Regulations of exactly that title, with or without 中华人民共和国. */
    public Optional<Regulation> titled(String title) {
        return Optional.ofNullable(byTitle.get(LibraryFile.shortTitle(title)));
    }

    /** The text of a version without its head, one line a paragraph. */
    public String text(RegulationVersion version) {
        Path file = Optional.ofNullable(files.get(version.key()))
                .orElseThrow(() -> new IllegalArgumentException("not in this library: " + version.key()));
        try {
            return LibraryFile.read(file).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The held version in force on a day; empty before the first, after a repeal, and when an amended text is not held. */
    public Optional<RegulationVersion> inForce(Regulation regulation, LocalDate day) {
        return regulation.versions().stream()
                .filter(version -> status(version, day) == VersionStatus.CURRENT)
                .findFirst();
    }

    /** Standing of a version on a day. */
    public VersionStatus status(RegulationVersion version, LocalDate day) {
        List<RegulationVersion> held =
                regulation(version.id()).map(Regulation::versions).orElseGet(() -> List.of(version));
        if (isRepealed(held, version, day)) {
            return VersionStatus.REPEALED;
        }
        if (version.inForceFrom().isAfter(day)) {
            return VersionStatus.NOT_YET_IN_FORCE;
        }
        boolean replaced = held.stream()
                .anyMatch(other -> other.version().isAfter(version.version())
                        && !other.inForceFrom().isAfter(day));
        if (replaced) {
            return VersionStatus.SUPERSEDED;
        }
        return missingAmendment(version, day).filter(KnownAmendment::proven).isPresent()
                ? VersionStatus.AMENDED_TEXT_NOT_HELD
                : VersionStatus.CURRENT;
    }

    private boolean isRepealed(List<RegulationVersion> held, RegulationVersion version, LocalDate day) {
        boolean stated = held.stream()
                .anyMatch(other ->
                        other.repealedFrom().filter(from -> !from.isAfter(day)).isPresent());
        return stated
                || amendments.getOrDefault(version.shortTitle(), List.of()).stream()
                        .anyMatch(known -> known.repeal()
                                && known.proven()
                                && !known.effective().isAfter(day));
    }

    /** The latest amendment in force on a day that is newer than a version and than every other held one. */
    public Optional<KnownAmendment> missingAmendment(RegulationVersion version, LocalDate day) {
        LocalDate newest =
                regulation(version.id()).map(held -> held.newest().version()).orElse(version.version());
        List<KnownAmendment> listed = amendments.getOrDefault(version.shortTitle(), List.of()).stream()
                .filter(known -> !known.repeal() && known.amended().isAfter(newest))
                .toList();
        boolean stated = Stream.of("amended-text-not-held", "superseded").anyMatch(version.status()::equals);
        // A head knows only the day on which an amendment was made; where it is listed its first day in force counts.
        Stream<KnownAmendment> known = listed.isEmpty() && stated ? superseded(version, newest) : listed.stream();
        return known.filter(
                        one -> one.amended().isAfter(newest) && !one.effective().isAfter(day))
                .reduce((first, second) -> second.amended().isAfter(first.amended()) ? second : first);
    }

    /** Whether an amendment or a repeal after the newest held version is listed for a day without proof. */
    public boolean isChangeUnproven(RegulationVersion version, LocalDate day) {
        return amendments.getOrDefault(version.shortTitle(), List.of()).stream()
                .anyMatch(known -> !known.proven()
                        && known.amended().isAfter(version.version())
                        && !known.effective().isAfter(day));
    }

    /** What replaced a version: known by its day, or only because the source says so of the newest text that is held. */
    private static Stream<KnownAmendment> superseded(RegulationVersion version, LocalDate newest) {
        Optional<LocalDate> evidence = version.version().equals(newest) ? version.statusAsOf() : Optional.empty();
        return version.supersededBy().or(() -> evidence).stream()
                .map(from -> new KnownAmendment(version.shortTitle(), from, from, false, "", true));
    }
}
