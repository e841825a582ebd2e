package io.github.disclosureaudit.run;

import io.github.disclosureaudit.model.Site;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a crawl depended on besides its site, kept inside the archive: a replay under other limits, or without knowing
 * which hosts are the family's, would ask for other things than the archive holds. First line: as-of date, pages, bytes,
 * robots, fragments, private addresses; then one line for each site of the roster.
 *
 * @param asOf 审计基准日 of the run
 * @param maxPages own pages fetched at most per site
 * @param maxBytes own bytes received at most per site
 * @param obeyRobots whether robots.txt was obeyed
 * @param fragments whether fragments were judged
 * @param privateAllowed whether addresses of internal networks could be asked for
 * @param roster every site of the roster, audited or not
 */
record RunCard(
        LocalDate asOf,
        int maxPages,
        long maxBytes,
        boolean obeyRobots,
        boolean fragments,
        boolean privateAllowed,
        List<Site> roster) {
    /** Name of the note in the archive. */
    static final String NOTE = "audit:run";

    private static final int FIELDS = 6;

    RunCard {
        roster = List.copyOf(roster);
    }

    static RunCard of(AuditOrder order) {
        AuditOrder.Network network = order.network();
        return new RunCard(
                order.asOf(),
                network.maxPages(),
                network.maxBytes(),
                network.obeyRobots(),
                network.fragments(),
                network.privateAllowed(),
                order.roster().sites());
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(
                "\t",
                DateTimeFormatter.ISO_LOCAL_DATE.format(asOf),
                String.valueOf(maxPages),
                String.valueOf(maxBytes),
                String.valueOf(obeyRobots),
                String.valueOf(fragments),
                String.valueOf(privateAllowed)));
        roster.forEach(site -> lines.add(SiteCard.line(site)));
        return String.join("\n", lines);
    }

    /** Reads a card; empty when the text is none. */
    static Optional<RunCard> parse(String text) {
        List<String> lines = text.lines().toList();
        String[] fields = lines.isEmpty() ? new String[0] : lines.get(0).split("\t", -1);
        if (fields.length != FIELDS) {
            return Optional.empty();
        }
        try {
            List<Site> roster = lines.stream()
                    .skip(1)
                    .map(SiteCard::site)
                    .flatMap(Optional::stream)
                    .toList();
            return Optional.of(new RunCard(
                    LocalDate.parse(fields[0]),
                    Integer.parseInt(fields[1]),
                    Long.parseLong(fields[2]),
                    Boolean.parseBoolean(fields[3]),
                    Boolean.parseBoolean(fields[4]),
                    Boolean.parseBoolean(fields[5]),
                    roster));
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
