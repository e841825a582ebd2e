package io.github.disclosureaudit.run;

import io.github.disclosureaudit.model.Fault;
import io.github.disclosureaudit.model.Ipv6Facts;
import io.github.disclosureaudit.model.Ipv6Facts.Comparison;
import io.github.disclosureaudit.model.Ipv6Facts.Dial;
import io.github.disclosureaudit.model.Ipv6Facts.Lookup;
import io.github.disclosureaudit.model.Ipv6Facts.NameServer;
import io.github.disclosureaudit.model.Ipv6Facts.Share;
import io.github.disclosureaudit.model.Ipv6Facts.Vantage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What was measured over IPv6, kept inside the archive so that judging again needs no network: one measure a line, its
 * parts apart by tabs, lists by blanks.
 */
final class Ipv6Card {
    /** Name of the note in the archive. */
    static final String NOTE = "audit:ipv6";

    private static final String NOT_TRIED = "-";

    private Ipv6Card() {}

    static String text(Ipv6Facts facts) {
        List<String> lines = new ArrayList<>();
        add(lines, "host", facts.host());
        add(lines, "lookup", facts.lookup());
        add(lines, "chain", words(facts.chain()));
        add(lines, "addresses", words(facts.addresses()));
        add(lines, "rejected", words(facts.rejected()));
        add(lines, "dnssec", facts.dnssec());
        Vantage vantage = facts.vantage();
        add(lines, "vantage", vantage.ipv4(), vantage.ipv6(), vantage.detail());
        for (NameServer server : facts.nameServers()) {
            add(
                    lines,
                    "server",
                    server.name(),
                    words(server.addresses()),
                    server.answers().map(String::valueOf).orElse(NOT_TRIED));
        }
        for (Dial dial : facts.dials()) {
            String fault = dial.fault().map(Enum::name).orElse(NOT_TRIED);
            add(lines, "dial", dial.address(), dial.port(), dial.opened(), dial.status(), fault, dial.millis());
        }
        facts.home()
                .ifPresent(home -> add(
                        lines,
                        "home",
                        home.ipv4Status(),
                        home.ipv6Status(),
                        home.ipv4Title(),
                        home.ipv6Title(),
                        home.textSimilarity(),
                        home.linkOverlap()));
        facts.secondLevel().ifPresent(share -> share(lines, "second", share));
        facts.thirdLevel().ifPresent(share -> share(lines, "third", share));
        add(lines, "ipv4-only", words(facts.ipv4OnlyHosts()));
        return String.join("\n", lines);
    }

    /** Reads a card; empty when the text is none. */
    static Optional<Ipv6Facts> parse(String text) {
        Reading reading = new Reading();
        try {
            text.lines().map(line -> line.split("\t", -1)).forEach(reading);
            return Optional.of(reading.facts());
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }

    private static void share(List<String> lines, String name, Share share) {
        add(lines, name, share.tested(), share.reachable(), share.total(), words(share.failed()));
    }

    private static void add(List<String> lines, Object... parts) {
        lines.add(String.join(
                "\t",
                Stream.of(parts)
                        .map(part -> String.valueOf(part).replaceAll("\\s", " "))
                        .toList()));
    }

    private static String words(List<String> words) {
        return String.join(" ", words);
    }

    private static List<String> words(String line) {
        return line.isBlank() ? List.of() : Arrays.asList(line.split(" "));
    }

    /** A card while its lines are read. */
    private static final class Reading implements Consumer<String[]> {
        private String host = "";
        private Optional<Lookup> lookup = Optional.empty();
        private List<String> chain = List.of();
        private List<String> addresses = List.of();
        private List<String> rejected = List.of();
        private String dnssec = "";
        private Vantage vantage = new Vantage(true, false, "");
        private final List<NameServer> servers = new ArrayList<>();
        private final List<Dial> dials = new ArrayList<>();
        private Optional<Comparison> home = Optional.empty();
        private Optional<Share> second = Optional.empty();
        private Optional<Share> third = Optional.empty();
        private List<String> ipv4Only = List.of();

        @Override
        public void accept(String[] part) {
            switch (part[0]) {
                case "host" -> host = part[1];
                case "lookup" -> lookup = Optional.of(Lookup.valueOf(part[1]));
                case "chain" -> chain = words(part[1]);
                case "addresses" -> addresses = words(part[1]);
                case "rejected" -> rejected = words(part[1]);
                case "dnssec" -> dnssec = part[1];
                case "vantage" -> vantage = new Vantage(flag(part[1]), flag(part[2]), part[3]);
                case "server" ->
                    servers.add(new NameServer(
                            part[1],
                            words(part[2]),
                            part[3].equals(NOT_TRIED) ? Optional.empty() : Optional.of(flag(part[3]))));
                case "dial" -> dials.add(dial(part));
                case "home" -> home = Optional.of(comparison(part));
                case "second" -> second = Optional.of(share(part));
                case "third" -> third = Optional.of(share(part));
                case "ipv4-only" -> ipv4Only = words(part[1]);
                default -> throw new IllegalArgumentException(part[0]);
            }
        }

        Ipv6Facts facts() {
            return new Ipv6Facts(
                    host,
                    lookup.orElseThrow(() -> new IllegalArgumentException("no lookup")),
                    chain,
                    addresses,
                    rejected,
                    servers,
                    dials,
                    home,
                    second,
                    third,
                    ipv4Only,
                    Optional.empty(),
                    dnssec,
                    vantage);
        }

        private static Dial dial(String[] part) {
            Optional<Fault> fault = part[5].equals(NOT_TRIED) ? Optional.empty() : Optional.of(Fault.valueOf(part[5]));
            return new Dial(part[1], number(part[2]), flag(part[3]), number(part[4]), fault, Long.parseLong(part[6]));
        }

        private static Comparison comparison(String[] part) {
            return new Comparison(
                    number(part[1]),
                    number(part[2]),
                    part[3],
                    part[4],
                    Double.parseDouble(part[5]),
                    Double.parseDouble(part[6]));
        }

        private static Share share(String[] part) {
            return new Share(number(part[1]), number(part[2]), number(part[3]), words(part[4]));
        }

        private static int number(String text) {
            return Integer.parseInt(text);
        }

        private static boolean flag(String text) {
            return Boolean.parseBoolean(text);
        }
    }
}
