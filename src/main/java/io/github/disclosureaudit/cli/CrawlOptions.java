package io.github.disclosureaudit.cli;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of every command that asks servers. */
final class CrawlOptions {
    @Option(names = "--max-pages", descriptionKey = "max-pages", paramLabel = "N", defaultValue = "100000")
    int maxPages = 100_000;

    @Option(names = "--max-bytes", descriptionKey = "max-bytes", paramLabel = "MB", defaultValue = "20000")
    long maxMegabytes = 20_000;

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

    @Option(names = "--fragments", descriptionKey = "fragments")
    boolean fragments;
}
