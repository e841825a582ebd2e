package io.github.disclosureaudit.run;

import io.github.disclosureaudit.crawl.CrawlWatch;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.SiteResult;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far a run is, for those who watch it. Safe for many threads. */
public final class Progress {
    /** Time over which the pace is taken: long enough to be steady, short enough to tell a stall. */
    private static final Duration PACE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<String, At> running = new LinkedHashMap<>();
    private final Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
    private final Deque<Sample> samples = new ArrayDeque<>();
    private Instant started;
    private int sites;
    private int done;
    private long pagesOfDone;
    private int wallsOfDone;

    /** @param clock the time, from which pace and remaining time follow */
    public Progress(InstantSource clock) {
        this.clock = clock;
        this.started = clock.instant();
    }

    private record At(String name, int pages, int waiting, int links, int walls) {}

    private record Sample(Instant at, long pages) {}

    /**
     * How far a run is.
     *
     * @param sites sites of the run
     * @param done sites that have ended, judged or failed
     * @param running sites being crawled or judged, in the order in which they began
     * @param pages own pages read
     * @param pace pages a second over the last minute
     * @param queue own pages and other targets known and not looked at yet
     * @param walls answers that were walls
     * @param findings findings of the sites that have ended
     * @param elapsed since the run began
     * @param left time that the run will still take at least: what is found on the way comes on top. Empty when
     *     nothing is left or there is no pace to go by
     */
    public record Snapshot(
            int sites,
            int done,
            List<Running> running,
            long pages,
            double pace,
            long queue,
            int walls,
            Map<Severity, Integer> findings,
            Duration elapsed,
            Optional<Duration> left) {
        public Snapshot {
            running = List.copyOf(running);
            findings = Map.copyOf(findings);
        }
    }

    /**
     * A site being crawled.
     *
     * @param name its name
     * @param pages own pages read
     * @param queue own pages and other targets known and not looked at yet
     */
    public record Running(String name, int pages, int queue) {}

    synchronized void begin(int ofSites) {
        sites = ofSites;
        started = clock.instant();
    }

    /** A site begins; what is returned looks on at its crawl. */
    synchronized CrawlWatch begin(Site site) {
        running.put(site.id(), new At(site.name(), 0, 0, 0, 0));
        return (pages, waiting, links, walls) -> at(site, new At(site.name(), pages, waiting, links, walls));
    }

    private synchronized void at(Site site, At at) {
        running.replace(site.id(), at);
    }

    /** The findings of a site that has been judged. */
    synchronized void judged(SiteResult result) {
        result.conclusions()
                .forEach(conclusion ->
                        conclusion.findings().forEach(finding -> findings.merge(finding.severity(), 1, Integer::sum)));
    }

    /** A site has ended in whatever way. */
    synchronized void end(Site site) {
        At last = running.remove(site.id());
        done++;
        if (last != null) {
            pagesOfDone += last.pages();
            wallsOfDone += last.walls();
        }
    }

    /** How far the run is now. */
    public synchronized Snapshot look() {
        Instant now = clock.instant();
        long pages = pagesOfDone;
        long waiting = 0;
        long links = 0;
        int walls = wallsOfDone;
        List<Running> list = new ArrayList<>();
        for (At at : running.values()) {
            pages += at.pages();
            waiting += at.waiting();
            links += at.links();
            walls += at.walls();
            list.add(new Running(at.name(), at.pages(), at.waiting() + at.links()));
        }
        double pace = pace(now, pages);
        return new Snapshot(
                sites,
                done,
                list,
                pages,
                pace,
                waiting + links,
                walls,
                findings,
                Duration.between(started, now),
                left(pace, waiting));
    }

    private double pace(Instant now, long pages) {
        while (samples.size() > 1
                && Duration.between(samples.element().at(), now).compareTo(PACE) > 0) {
            samples.remove();
        }
        Sample first = samples.isEmpty() ? new Sample(started, 0) : samples.element();
        samples.add(new Sample(now, pages));
        long millis = Duration.between(first.at(), now).toMillis();
        return millis <= 0 ? 0 : (pages - first.pages()) * 1000.0 / millis;
    }

    /** What waits, and for each site that has not begun as many pages as those before it had, at the pace of now. */
    private Optional<Duration> left(double pace, long waiting) {
        if (pace <= 0) {
            return Optional.empty();
        }
        int unbegun = Math.max(0, sites - done - running.size());
        double expected = waiting + (done == 0 ? 0 : (double) pagesOfDone / done * unbegun);
        if (expected == 0) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(Math.round(expected / pace)));
    }
}
