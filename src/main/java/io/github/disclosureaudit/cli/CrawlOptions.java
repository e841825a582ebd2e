package io.github.disclosureaudit.cli;

import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.net.NameOverride;
import io.github.disclosureaudit.net.Names;
import io.github.disclosureaudit.run.AuditOrder;
import io.github.disclosureaudit.run.RunId;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Options of every command that asks servers. */
final class CrawlOptions {
    @Option(names = "--max-pages", descriptionKey = "max-pages", paramLabel = "N", defaultValue = "100000")
    int maxPages = 100_000;

    @Option(names = "--max-bytes", descriptionKey = "max-bytes", paramLabel = "MB", defaultValue = "20000")
    long maxMegabytes = 20_000;

    @Option(names = "--max-run-pages", descriptionKey = "max-run-pages", paramLabel = "N")
    Optional<Long> maxRunPages = Optional.empty();

    @Option(names = "--max-run-bytes", descriptionKey = "max-run-bytes", paramLabel = "MB")
    Optional<Long> maxRunMegabytes = Optional.empty();

    @Option(names = "--until", descriptionKey = "until", paramLabel = "HH:MM")
    Optional<LocalTime> until = Optional.empty();

    @Option(names = "--rate", descriptionKey = "rate", paramLabel = "N", defaultValue = "1")
    double rate = 1;

    @Option(names = "--parallel", descriptionKey = "parallel", paramLabel = "N", defaultValue = "16")
    int parallel = 16;

    @Option(names = "--connections", descriptionKey = "connections", paramLabel = "N", defaultValue = "8")
    int connections = 8;

    @Option(names = "--resolve", descriptionKey = "resolve", paramLabel = "HOST:PORT:ADDRESS")
    List<String> resolve = new ArrayList<>();

    @Option(names = "--dns", descriptionKey = "dns", paramLabel = "ADDRESS:PORT")
    Optional<String> dns = Optional.empty();

    @Option(names = "--allow-private-addresses", descriptionKey = "allow-private-addresses")
    boolean allowPrivateAddresses;

    @Option(names = "--no-robots", descriptionKey = "no-robots")
    boolean noRobots;

    @Option(names = "--fresh", descriptionKey = "fresh")
    boolean fresh;

    @Option(names = "--fragments", descriptionKey = "fragments")
    boolean fragments;

    /** The options as plain values. */
    AuditOrder.Network network() throws UsageException {
        List<NameOverride> overrides = new ArrayList<>();
        for (String one : resolve) {
            overrides.add(parse(() -> NameOverride.parse(one), "error.resolve", one));
        }
        Optional<InetSocketAddress> server = dns.isEmpty()
                ? Optional.empty()
                : Optional.of(parse(() -> Names.server(dns.get()), "error.dns", dns.get()));
        return new AuditOrder.Network(
                maxPages,
                maxMegabytes << 20,
                new AuditOrder.Total(
                        maxRunPages.orElse(Long.MAX_VALUE),
                        maxRunMegabytes.map(megabytes -> megabytes << 20).orElse(Long.MAX_VALUE)),
                rate,
                parallel,
                connections,
                overrides,
                server,
                allowPrivateAddresses,
                !noRobots,
                fragments,
                fresh,
                until.map(CrawlOptions::next),
                rate == 0 ? Duration.ofSeconds(2) : Duration.ofMinutes(10));
    }

    private static <T> T parse(Supplier<T> reading, String fault, String text) throws UsageException {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new UsageException(Message.of("cli", fault, text));
        }
    }

    /** The next time a clock in Beijing shows that hour. */
    private static Instant next(LocalTime hour) {
        ZonedDateTime now = ZonedDateTime.now(RunId.PLAN_ZONE);
        ZonedDateTime today = now.with(hour);
        return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
    }
}
