package io.github.disclosureaudit.run;

import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.SiteKind;
import io.github.disclosureaudit.model.Unit;
import io.github.disclosureaudit.model.Url;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who was audited, kept inside the archive so that an archive alone can be judged again: one line for the site, one for
 * each unit, fields joined by tabs.
 *
 * @param site the site
 * @param units units it must cover
 */
record SiteCard(Site site, List<Unit> units) {
    /** Name of the note in the archive. */
    static final String NOTE = "audit:site";

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final int SITE_FIELDS = 7;
    private static final int UNIT_FIELDS = 3;

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(line(site));
        units.forEach(unit -> lines.add(String.join("\t", unit.id(), unit.name(), unit.budgetUnit() ? "yes" : "no")));
        return String.join("\n", lines);
    }

    /** A site in one line. */
    static String line(Site site) {
        return String.join(
                "\t",
                site.id(),
                site.name(),
                site.kind().id(),
                site.parent(),
                site.homeUrl().toString(),
                site.siteCode(),
                String.join(";", site.hosts()));
    }

    /**
     * Reads the line of a site; empty when it is none. Archives come from anywhere: an id that is no name of a roster is
     * refused, for files are named by it.
     */
    static Optional<Site> site(String line) {
        String[] s = line.split("\t", -1);
        return s.length != SITE_FIELDS || !ID.matcher(s[0]).matches()
                ? Optional.empty()
                : SiteKind.of(s[2]).flatMap(kind -> Url.parse(s[4])
                        .map(home -> new Site(s[0], s[1], kind, s[3], home, s[5], List.of(s[6].split(";")))));
    }

    /** Reads a card; empty when the text is none. */
    static Optional<SiteCard> parse(String text) {
        List<String[]> rows = text.lines().map(line -> line.split("\t", -1)).toList();
        Optional<Site> site = text.lines().findFirst().flatMap(SiteCard::site);
        List<Unit> units = rows.stream()
                .skip(1)
                .filter(row -> row.length == UNIT_FIELDS)
                .map(row -> new Unit(site.map(Site::id).orElse(""), row[0], row[1], row[2].equals("yes")))
                .toList();
        return site.map(known -> new SiteCard(known, units));
    }
}
