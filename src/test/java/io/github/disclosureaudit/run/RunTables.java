package io.github.disclosureaudit.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of a run folder as text, without what differs between two equal runs: run id, times, durations. */
final class RunTables {
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+]\\d\\d:\\d\\d");
    private static final Pattern RECORD = Pattern.compile("urn:uuid:[0-9a-f-]{36}");
    private static final Pattern RUN = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d{4}(-\\d+)?");
    /** Day of a run, alone in its cell: that of a notice stands between other words. */
    private static final Pattern DAY = Pattern.compile("(?<=,)20[2-9]\\d-\\d\\d-\\d\\d(?=,)");

    private static final int DURATION = 6;

    private RunTables() {}

    /** Tables by relative name; evidence records masked, since each live crawl names its own. */
    static Map<String, String> ofLiveRun(Path run) throws IOException {
        Map<String, String> tables = of(run);
        tables.replaceAll((name, text) -> RECORD.matcher(text).replaceAll("RECORD"));
        return tables;
    }

    /** Tables by relative name, evidence records included. */
    static Map<String, String> of(Path run) throws IOException {
        Map<String, String> tables = new TreeMap<>();
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".csv")).toList()) {
                tables.put(
                        run.relativize(file).toString(),
                        masked(file, run.getFileName().toString()));
            }
        }
        return tables;
    }

    /** The ledger of a folder of results as a table, without run ids, days and times; records masked. */
    static Map<String, String> ledger(Path out) throws IOException {
        String text = Files.readString(out.resolve("ledger.csv"), StandardCharsets.UTF_8);
        String timeless =
                TIME.matcher(RECORD.matcher(text).replaceAll("RECORD")).replaceAll("TIME");
        return new TreeMap<>(Map.of(
                "ledger.csv",
                DAY.matcher(RUN.matcher(timeless).replaceAll("RUN")).replaceAll("DAY")));
    }

    private static String masked(Path file, String runId) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8).replace(runId, "RUN");
        boolean coverage = file.endsWith("coverage.csv");
        return TIME.matcher(coverage ? withoutDuration(text) : text).replaceAll("TIME");
    }

    private static String withoutDuration(String csv) {
        return csv.lines()
                .map(line -> {
                    List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
                    cells.set(DURATION, "");
                    return String.join(",", cells);
                })
                .collect(Collectors.joining("\n"));
    }

    /** A table without the life of its findings, which goes on from run to run: state and first day. */
    static String withoutLife(String table) {
        return table.replaceAll(",(new|known|reopened),", ",STATE,")
                .replaceAll(",\\d{4}-\\d\\d-\\d\\d,TIME", ",DAY,TIME");
    }

    /** Lines that only one of two runs has; empty when they say the same. */
    static List<String> difference(Map<String, String> expected, Map<String, String> actual) {
        List<String> lines = new ArrayList<>();
        for (String name : Stream.concat(expected.keySet().stream(), actual.keySet().stream())
                .distinct()
                .toList()) {
            List<String> before = expected.getOrDefault(name, "").lines().toList();
            List<String> after = actual.getOrDefault(name, "").lines().toList();
            before.stream().filter(line -> !after.contains(line)).forEach(line -> lines.add(name + " - " + line));
            after.stream().filter(line -> !before.contains(line)).forEach(line -> lines.add(name + " + " + line));
            if (lines.isEmpty() && !before.equals(after)) {
                lines.add(name + ": the same lines in another order");
            }
        }
        return lines;
    }

    /** The one finished run of a folder of results. */
    static Path finished(Path out) throws IOException {
        try (Stream<Path> folders = Files.list(out)) {
            return folders.filter(folder -> RunId.isRunId(folder.getFileName().toString()))
                    .reduce((a, b) -> {
                        throw new IllegalStateException("two runs in " + out);
                    })
                    .orElseThrow(() -> new IllegalStateException("no run in " + out));
        }
    }
}
