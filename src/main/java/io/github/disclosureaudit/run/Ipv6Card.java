package io.github.disclosureaudit.run;

import io.github.disclosureaudit.model.Fault;
import io.github.disclosureaudit.model.Ipv6Facts;
import io.github.disclosureaudit.model.Ipv6Facts.Comparison;
import io.github.disclosureaudit.model.Ipv6Facts.Delays;
import io.github.disclosureaudit.model.Ipv6Facts.Dial;
import io.github.disclosureaudit.model.Ipv6Facts.Lookup;
import io.github.disclosureaudit.model.Ipv6Facts.NameServer;
import io.github.disclosureaudit.model.Ipv6Facts.Share;
import io.github.disclosureaudit.model.Ipv6Facts.Stage;
import io.github.disclosureaudit.model.Ipv6Facts.Vantage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What was measured over IPv6, kept inside the archive so that a resumed run and a recheck judge the same facts: one
 * line a fact, its name and its fields joined by tabs.
 */
final class Ipv6Card {
    /** Name of the note in the archive. */
    static final String NOTE = "audit:ipv6";

    /** Name of the note about the vantage alone. */
    static final String VANTAGE = "audit:vantage";

    private final List<String> lines = new ArrayList<>();

    private Ipv6Card() {}

    static String text(Ipv6Facts facts) {
        Ipv6Card card = new Ipv6Card();
        card.line("host", facts.host());
        card.line("lookup", facts.lookup());
        card.line("chain", facts.chain().toArray());
        card.line("addresses", facts.addresses().toArray());
        card.line("rejected", facts.rejected().toArray());
        facts.nameServers()
                .forEach(server -> card.line(
                        "server",
                        server.name(),
                        server.answers().map(String::valueOf).orElse(""),
                        String.join(" ", server.addresses())));
        facts.dials().forEach(card::dial);
        facts.home()
                .ifPresent(home -> card.line(
                        "home",
                        home.ipv4Status(),
                        home.ipv6Status(),
                        home.ipv4Title(),
                        home.ipv6Title(),
                        home.textSimilarity(),
                        home.linkOverlap(),
                        home.ownSimilarity(),
                        home.recordId()));
        facts.secondLevel().ifPresent(share -> card.share("second-level", share));
        facts.thirdLevel().ifPresent(share -> card.share("third-level", share));
        card.line("ipv4-only", facts.ipv4OnlyHosts().toArray());
        facts.delays().ifPresent(card::delays);
        card.line("dnssec", facts.dnssec());
        card.vantage(facts.vantage());
        return String.join("\n", card.lines);
    }

    static String text(Vantage vantage) {
        Ipv6Card card = new Ipv6Card();
        card.vantage(vantage);
        return card.lines.get(0);
    }

    /** Reads the note about the vantage; empty when the text is none. */
    static Optional<Vantage> parseVantage(String text) {
        String[] fields = text.split("\t", -1);
        return fields.length == 4 ? Optional.of(vantage(fields)) : Optional.empty();
    }

    private void vantage(Vantage vantage) {
        line("vantage", vantage.ipv4(), vantage.ipv6(), vantage.detail());
    }

    private void dial(Dial dial) {
        line(
                "dial",
                dial.address(),
                dial.port(),
                dial.stage(),
                dial.status(),
                dial.wall(),
                dial.fault().map(Fault::name).orElse(""),
                dial.connectMillis(),
                dial.firstByteMillis(),
                dial.totalMillis(),
                dial.recordId());
    }

    private void share(String name, Share share) {
        line(name, share.tested(), share.reachable(), share.total(), String.join(" ", share.failed()));
    }

    private void delays(Delays d) {
        line(
                "delays",
                d.ipv4Dns(),
                d.ipv6Dns(),
                d.ipv4Connect(),
                d.ipv6Connect(),
                d.ipv4FirstByte(),
                d.ipv6FirstByte(),
                d.ipv4Total(),
                d.ipv6Total());
    }

    private void line(String name, Object... fields) {
        StringBuilder line = new StringBuilder(name);
        for (Object field : fields) {
            line.append('\t').append(String.valueOf(field).replaceAll("[\\t\\r\\n]", " "));
        }
        lines.add(line.toString());
    }

    /** Reads a card; empty when the text is none, so that the site is measured again or not judged. */
    static Optional<Ipv6Facts> parse(String text) {
        List<String[]> rows = text.lines().map(line -> line.split("\t", -1)).toList();
        try {
            return Optional.of(new Ipv6Facts(
                    one(rows, "host").orElseThrow()[1],
                    Lookup.valueOf(one(rows, "lookup").orElseThrow()[1]),
                    rest(rows, "chain"),
                    rest(rows, "addresses"),
                    rest(rows, "rejected"),
                    all(rows, "server").stream().map(Ipv6Card::server).toList(),
                    all(rows, "dial").stream().map(Ipv6Card::dial).toList(),
                    one(rows, "home").map(Ipv6Card::home),
                    one(rows, "second-level").map(Ipv6Card::share),
                    one(rows, "third-level").map(Ipv6Card::share),
                    rest(rows, "ipv4-only"),
                    one(rows, "delays").map(Ipv6Card::delays),
                    one(rows, "dnssec").orElseThrow()[1],
                    one(rows, "vantage").map(Ipv6Card::vantage).orElseThrow()));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static NameServer server(String[] f) {
        Optional<Boolean> answers = f[2].isEmpty() ? Optional.empty() : Optional.of(Boolean.parseBoolean(f[2]));
        return new NameServer(f[1], words(f[3]), answers);
    }

    private static Dial dial(String[] f) {
        return new Dial(
                f[1],
                Integer.parseInt(f[2]),
                Stage.valueOf(f[3]),
                Integer.parseInt(f[4]),
                f[5],
                f[6].isEmpty() ? Optional.empty() : Optional.of(Fault.valueOf(f[6])),
                Long.parseLong(f[7]),
                Long.parseLong(f[8]),
                Long.parseLong(f[9]),
                f[10]);
    }

    private static Comparison home(String[] f) {
        return new Comparison(
                Integer.parseInt(f[1]),
                Integer.parseInt(f[2]),
                f[3],
                f[4],
                Double.parseDouble(f[5]),
                Double.parseDouble(f[6]),
                Double.parseDouble(f[7]),
                f[8]);
    }

    private static Share share(String[] f) {
        return new Share(Integer.parseInt(f[1]), Integer.parseInt(f[2]), Integer.parseInt(f[3]), words(f[4]));
    }

    private static Delays delays(String[] f) {
        long[] n = Arrays.stream(f).skip(1).mapToLong(Long::parseLong).toArray();
        return new Delays(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7]);
    }

    private static Vantage vantage(String[] f) {
        return new Vantage(Boolean.parseBoolean(f[1]), Boolean.parseBoolean(f[2]), f[3]);
    }

    private static List<String[]> all(List<String[]> rows, String name) {
        return rows.stream().filter(row -> row[0].equals(name)).toList();
    }

    private static Optional<String[]> one(List<String[]> rows, String name) {
        return all(rows, name).stream().findFirst();
    }

    private static List<String> rest(List<String[]> rows, String name) {
        return one(rows, name).map(row -> Arrays.stream(row).skip(1).toList()).orElse(List.of());
    }

    private static List<String> words(String line) {
        return line.isBlank() ? List.of() : List.of(line.split(" "));
    }
}
