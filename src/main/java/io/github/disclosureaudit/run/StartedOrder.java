package io.github.disclosureaudit.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The options that a run was started with and that its archives depend on, by option, kept in its folder until it is
 * finished: a run that goes on under others would mix answers to two different questions. Pace, {@code --until},
 * language and rules may change; all that was asked for is judged by the rules of the last moment.
 *
 * @param values value by option
 */
public record StartedOrder(Map<String, String> values) {
    private static final String NAME = ".order";
    private static final String ASIDE = ".order.new";
    private static final String AS_OF = "--as-of";

    public StartedOrder {
        values = new LinkedHashMap<>(values);
    }

    /**
     * An option that is not what it was.
     *
     * @param option as given on the command line
     * @param before value that the run was started with
     * @param now value that it is to go on with
     */
    public record Difference(String option, String before, String now) {}

    /** The options of an order. */
    public static StartedOrder of(AuditOrder order) {
        AuditOrder.Network network = order.network();
        Map<String, String> values = new LinkedHashMap<>();
        values.put(
                "--site",
                order.sites().stream()
                        .map(site -> site.id() + "=" + site.homeUrl())
                        .collect(Collectors.joining(" ")));
        values.put(AS_OF, order.asOf().toString());
        values.put("--max-pages", String.valueOf(network.maxPages()));
        values.put("--max-bytes", String.valueOf(network.maxBytes() >> 20));
        values.put("--max-run-pages", limit(network.total().pages(), 0));
        values.put("--max-run-bytes", limit(network.total().bytes(), 20));
        values.put("--no-robots", String.valueOf(!network.obeyRobots()));
        values.put("--fragments", String.valueOf(network.fragments()));
        values.put("--allow-private-addresses", String.valueOf(network.privateAllowed()));
        values.put(
                "--resolve",
                network.overrides().stream().map(String::valueOf).sorted().collect(Collectors.joining(" ")));
        values.put("--dns", network.dns().map(String::valueOf).orElse(""));
        return new StartedOrder(values);
    }

    private static String limit(long value, int shift) {
        return value == Long.MAX_VALUE ? "" : String.valueOf(value >> shift);
    }

    /** Reads the options of a run that was stopped; empty when it has none, or none that can be read. */
    public static Optional<StartedOrder> read(Path reports, RunId run) {
        Map<String, String> values = new LinkedHashMap<>();
        try {
            for (String line :
                    Files.readAllLines(reports.resolve(run + ".partial").resolve(NAME))) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    values.put(line.substring(0, tab), line.substring(tab + 1));
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new StartedOrder(values));
    }

    /** 审计基准日 of the run that was stopped: one that goes on after midnight keeps it. */
    public Optional<LocalDate> asOf() {
        try {
            return Optional.ofNullable(values.get(AS_OF)).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The first option of an order that is not what the run was started with. */
    public Optional<Difference> difference(AuditOrder order) {
        return of(order).values.entrySet().stream()
                .filter(now -> values.containsKey(now.getKey()))
                .map(now -> new Difference(now.getKey(), values.getOrDefault(now.getKey(), ""), now.getValue()))
                .filter(pair -> !pair.before.equals(pair.now))
                .map(StartedOrder::shortened)
                .findFirst();
    }

    /** Of two lists, such as the sites, only what is in one of them. */
    private static Difference shortened(Difference pair) {
        return new Difference(pair.option, without(pair.before, pair.now), without(pair.now, pair.before));
    }

    private static String without(String list, String other) {
        Set<String> known = Set.copyOf(List.of(other.split(" ")));
        return Stream.of(list.split(" ")).filter(one -> !known.contains(one)).collect(Collectors.joining(" "));
    }

    /** Keeps the options in the folder of a run, where it has none yet. */
    void keepIn(Path run) throws IOException {
        Path file = run.resolve(NAME);
        if (Files.exists(file)) {
            return;
        }
        String text = values.entrySet().stream()
                .map(value -> value.getKey() + "\t" + value.getValue() + "\n")
                .collect(Collectors.joining());
        Path aside = Files.writeString(run.resolve(ASIDE), text);
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A finished run is resumed no more. */
    static void forget(Path run) throws IOException {
        Files.deleteIfExists(run.resolve(NAME));
        Files.deleteIfExists(run.resolve(ASIDE));
    }
}
