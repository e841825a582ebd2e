package io.github.disclosureaudit.run;

import io.github.disclosureaudit.check.RegulationTexts;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.net.NameOverride;
import io.github.disclosureaudit.plan.RuleBook;
import io.github.disclosureaudit.plan.SiteRoster;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a run is asked to do, as plain values.
 *
 * @param sites sites to audit
 * @param roster the whole roster: whose address is whose, and the units to cover
 * @param rules the rule book
 * @param regulations compares with official texts
 * @param libraryDate newest verification date of the library, empty without one
 * @param asOf 审计基准日
 * @param locale language of the tables
 * @param out folder of results
 * @param network how servers are asked
 * @param toolVersion version of the tool
 * @param options options as given, for run.json
 */
public record AuditOrder(
        List<Site> sites,
        SiteRoster roster,
        RuleBook rules,
        RegulationTexts regulations,
        String libraryDate,
        LocalDate asOf,
        Locale locale,
        Path out,
        Network network,
        String toolVersion,
        Map<String, String> options) {

    public AuditOrder {
        sites = List.copyOf(sites);
        options = Map.copyOf(options);
    }

    /** The same order for some of the sites. */
    public AuditOrder withSites(List<Site> chosen) {
        return new AuditOrder(
                chosen, roster, rules, regulations, libraryDate, asOf, locale, out, network, toolVersion, options);
    }

    /**
     * What all sites of a run may spend together, shared fairly.
     *
     * @param pages own pages fetched at most
     * @param bytes own bytes received at most
     */
    public record Total(long pages, long bytes) {
        /** Only the limits of each site count. */
        public static final Total UNLIMITED = new Total(Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /**
     * How servers are asked.
     *
     * @param maxPages own pages fetched at most per site
     * @param maxBytes own bytes received at most per site
     * @param total what all sites together may spend at most
     * @param rate requests per second and host; 0 = unlimited
     * @param parallel sites side by side
     * @param connections connections per host
     * @param overrides {@code --resolve}
     * @param dns {@code --dns}
     * @param privateAllowed {@code --allow-private-addresses}
     * @param obeyRobots whether robots.txt is obeyed
     * @param fragments whether fragments are judged
     * @param fresh whether everything is fetched, whatever an earlier run has
     * @param until when crawling ends
     * @param secondRound pause before the second look at everything unsure
     */
    public record Network(
            int maxPages,
            long maxBytes,
            Total total,
            double rate,
            int parallel,
            int connections,
            List<NameOverride> overrides,
            Optional<InetSocketAddress> dns,
            boolean privateAllowed,
            boolean obeyRobots,
            boolean fragments,
            boolean fresh,
            Optional<Instant> until,
            Duration secondRound) {
        public Network {
            overrides = List.copyOf(overrides);
        }

        /** The same network under the limits of an archived run. */
        Network withLimits(RunCard card) {
            return new Network(
                    card.maxPages(),
                    card.maxBytes(),
                    Total.UNLIMITED,
                    rate,
                    parallel,
                    connections,
                    overrides,
                    dns,
                    card.privateAllowed(),
                    card.obeyRobots(),
                    card.fragments(),
                    fresh,
                    until,
                    secondRound);
        }
    }
}
