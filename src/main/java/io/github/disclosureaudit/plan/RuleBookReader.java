package io.github.disclosureaudit.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a rules folder; gathers the faults of all files before it throws. */
public final class RuleBookReader {
    private static final String DEFAULT_PLAN = "plan-2021.yaml";

    private final Problems problems = new Problems();
    private final List<Path> read = new ArrayList<>();

    private RuleBookReader() {}

    /**
     * Reads the rule book.
     *
     * @param folder a rules folder, see {@link RulesFolder}
     * @param planFile another plan than the folder's own {@code plan-2021.yaml}
     * @throws RuleBookException with every fault of every file
     */
    public static RuleBook read(Path folder, Optional<Path> planFile) {
        return new RuleBookReader().book(folder, planFile.orElse(folder.resolve(DEFAULT_PLAN)));
    }

    private RuleBook book(Path folder, Path planFile) {
        Optional<Plan> plan = file(planFile, PlanReader::read);
        Optional<ColumnDictionary> columns = file(folder.resolve("columns.yaml"), ColumnDictionaryReader::read);
        Optional<WallSigns> walls = file(folder.resolve("walls.yaml"), WallSigns::read);
        Optional<LinkWords> links = file(folder.resolve("links.yaml"), LinkWords::read);
        Optional<PhoneLabels> phones = file(folder.resolve("phones.yaml"), PhoneLabels::read);
        Optional<FeeSchedule> fees = file(folder.resolve("fees.yaml"), FeeSchedule::read);
        Optional<Ipv6Rules> ipv6 = file(folder.resolve("ipv6.yaml"), Ipv6Rules::read);
        Optional<RepealedRules> repealed = file(folder.resolve("repealed.csv"), RepealedRules::read);
        Optional<WorkingDays> days = files(folder.resolve("holidays"), ".yaml", HolidayReader::read);
        Optional<List<Evidence>> evidence = plan.isEmpty()
                ? Optional.empty()
                : files(folder.resolve("evidence"), ".csv", tables -> Evidence.read(tables, plan.get()));
        problems.throwIfAny();
        return new RuleBook(
                plan.orElseThrow(),
                columns.orElseThrow(),
                walls.orElseThrow(),
                links.orElseThrow(),
                phones.orElseThrow(),
                fees.orElseThrow(),
                ipv6.orElseThrow(),
                days.orElseThrow(),
                repealed.orElseThrow(),
                evidence.orElseThrow(),
                sha256());
    }

    private <T> Optional<T> file(Path file, Function<Path, T> reader) {
        read.add(file);
        return problems.attempt(() -> reader.apply(file));
    }

    private <T> Optional<T> files(Path folder, String ending, Function<List<Path>, T> reader) {
        return problems.attempt(() -> {
            List<Path> files = list(folder, ending);
            read.addAll(files);
            return reader.apply(files);
        });
    }

    /** Files of a folder by name; none when the folder does not exist. */
    private static List<Path> list(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new RuleNode.Mark(folder.toString(), 0, 0).fault("file-unreadable", String.valueOf(e.getMessage()));
        }
    }

    /** Names and contents of the files in the order of reading; the folder itself does not count. */
    private String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : read) {
                digest.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new RuleNode.Mark("rules", 0, 0).fault("file-unreadable", String.valueOf(e.getMessage()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
