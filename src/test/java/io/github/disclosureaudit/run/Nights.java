package io.github.disclosureaudit.run;

import io.github.disclosureaudit.check.RegulationTexts;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.SiteKind;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.net.NameOverride;
import io.github.disclosureaudit.net.Names;
import io.github.disclosureaudit.plan.RuleBook;
import io.github.disclosureaudit.plan.RuleBookReader;
import io.github.disclosureaudit.plan.SiteRoster;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Runs of {@link NightPortal} inside the test's process, one a night. */
final class Nights {
    private static final RuleBook RULES = RuleBookReader.read(Path.of("rules"), Optional.empty());
    private static final Instant FIRST = Instant.parse("2021-12-01T18:00:00Z");

    private final NightPortal portal;
    private final Path out;
    private final int sites;
    private Set<Integer> down = Set.of();

    Nights(NightPortal portal, Path out, int sites) {
        this.portal = portal;
        this.out = out;
        this.sites = sites;
    }

    /** The same nights with sites whose servers are down. */
    Nights withDown(Integer... numbers) {
        down = Set.of(numbers);
        return this;
    }

    /** What a night may change about the order. */
    record Plan(
            int maxPages, long maxBytes, AuditOrder.Total total, int parallel, boolean fresh, Optional<Instant> until) {
        Plan(int maxPages, long maxBytes, int parallel, boolean fresh, Optional<Instant> until) {
            this(maxPages, maxBytes, AuditOrder.Total.UNLIMITED, parallel, fresh, until);
        }

        /** The same night with so much for all sites together. */
        Plan with(AuditOrder.Total together) {
            return new Plan(maxPages, maxBytes, together, parallel, fresh, until);
        }

        static final Plan ORDINARY = new Plan(10_000, 1L << 30, 8, false, Optional.empty());
        static final Plan FRESH = new Plan(10_000, 1L << 30, 8, true, Optional.empty());
    }

    /** Audits in the n-th night. */
    Path run(int night, Plan plan) throws Exception {
        return new AuditRun(order(plan), clock(night)).live().folder();
    }

    /** Audits in the first night by a clock of the test. */
    Path run(InstantSource clock, Plan plan) throws Exception {
        return new AuditRun(order(plan), clock).live().folder();
    }

    /** Goes on with a run of that name in the first night. */
    Outcome resume(RunId id, Plan plan) throws Exception {
        return new AuditRun(order(plan), clock(1)).live(id);
    }

    /** Judges the archive of a run again, into a folder of its own. */
    Path recheck(Path run, Path into) throws Exception {
        ArchivedRun archived = ArchivedRun.read(run.resolve("archive"));
        AuditOrder order = order(archived.roster(), into, archived.limits(network(Plan.ORDINARY)))
                .withSites(archived.sites());
        return new AuditRun(order, clock(1)).recheck(run.resolve("archive")).folder();
    }

    /** When the first night begins. */
    static Instant firstNight() {
        return clock(1).instant();
    }

    private static InstantSource clock(int night) {
        return InstantSource.fixed(FIRST.plus(Duration.ofDays(night)));
    }

    private AuditOrder order(Plan plan) {
        List<Site> roster = IntStream.rangeClosed(1, sites)
                .mapToObj(i -> new Site(
                        "n" + i,
                        "第" + i + "海关",
                        SiteKind.DIRECT,
                        "",
                        Url.of("http://n" + i + ".night.test:" + port(i) + "/"),
                        "",
                        List.of("n" + i + ".night.test")))
                .toList();
        return order(new SiteRoster(roster, List.of()), out, network(plan));
    }

    private static AuditOrder order(SiteRoster roster, Path out, AuditOrder.Network network) {
        return new AuditOrder(
                roster.sites(),
                roster,
                RULES,
                RegulationTexts.NONE,
                "",
                LocalDate.of(2021, 12, 31),
                Locale.CHINESE,
                out,
                network,
                "test",
                Map.of());
    }

    /** Nobody listens on the discard port of loopback. */
    private int port(int site) {
        return down.contains(site) ? 9 : portal.port();
    }

    private List<NameOverride> overrides() {
        List<NameOverride> overrides = new ArrayList<>();
        portal.resolve(sites).forEach(text -> overrides.add(NameOverride.parse(text)));
        down.forEach(site -> overrides.add(NameOverride.parse("n" + site + ".night.test:9:127.0.0.1")));
        return overrides;
    }

    private AuditOrder.Network network(Plan plan) {
        return new AuditOrder.Network(
                plan.maxPages,
                plan.maxBytes,
                plan.total,
                0,
                plan.parallel,
                8,
                overrides(),
                Optional.of(Names.server(portal.nameServer())),
                true,
                true,
                false,
                plan.fresh,
                plan.until,
                Duration.ZERO);
    }
}
