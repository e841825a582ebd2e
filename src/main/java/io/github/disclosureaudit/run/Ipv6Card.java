package io.github.disclosureaudit.run;

import io.github.disclosureaudit.model.Ipv6Facts;
import io.github.disclosureaudit.net.AddressLookup;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the DNS said about IPv6, kept inside the archive: host, lookup, chain, addresses, rejected ones; one a line. */
final class Ipv6Card {
    /** Name of the note in the archive. */
    static final String NOTE = "audit:ipv6";

    private static final int LINES = 5;

    private Ipv6Card() {}

    static String text(Ipv6Facts facts) {
        return String.join(
                "\n",
                facts.host(),
                facts.lookup().name(),
                String.join(" ", facts.chain()),
                String.join(" ", facts.addresses()),
                String.join(" ", facts.rejected()));
    }

    /** Reads a card; empty when the text is none. */
    static Optional<Ipv6Facts> parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != LINES) {
            return Optional.empty();
        }
        return Arrays.stream(Ipv6Facts.Lookup.values())
                .filter(lookup -> lookup.name().equals(lines[1]))
                .findFirst()
                .map(lookup ->
                        AddressLookup.facts(lines[0], lookup, words(lines[2]), words(lines[3]), words(lines[4])));
    }

    private static List<String> words(String line) {
        return line.isBlank() ? List.of() : List.of(line.split(" "));
    }
}
