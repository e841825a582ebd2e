package io.github.disclosureaudit.run;

import io.github.disclosureaudit.check.CheckCatalogue;
import io.github.disclosureaudit.check.Judge;
import io.github.disclosureaudit.crawl.Pause;
import io.github.disclosureaudit.crawl.SiteCrawl;
import io.github.disclosureaudit.ledger.Ledger;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Ipv6Facts;
import io.github.disclosureaudit.model.NotStored;
import io.github.disclosureaudit.model.RunInfo;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.net.AddressGuard;
import io.github.disclosureaudit.net.Ipv6Vantage;
import io.github.disclosureaudit.page.ChallengeDetector;
import io.github.disclosureaudit.report.NotWritten;
import io.github.disclosureaudit.report.RunFolder;
import io.github.disclosureaudit.report.RunLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run: its sites side by side, each crawled, judged and written by itself, so that none waits for another and a
 * failure stays inside its site.
 */
public final class AuditRun {
    private static final Logger LOG = LoggerFactory.getLogger(AuditRun.class);

    private final AuditOrder order;
    private final InstantSource clock;
    private final Consumer<List<Finding>> listener;
    private final Progress progress;
    private final Optional<Ipv6Vantage> vantage;
    private final ExecutorService parsing =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Threads.daemon("parse"));

    public AuditRun(AuditOrder order, InstantSource clock) {
        this(order, clock, findings -> {}, new Progress(clock));
    }

    /**
     * A run that is listened to.
     *
     * @param listener is handed the findings of each site as it ends, from several threads
     * @param progress is told how far the run is
     */
    public AuditRun(AuditOrder order, InstantSource clock, Consumer<List<Finding>> listener, Progress progress) {
        this(order, clock, listener, progress, Optional.empty());
    }

    /**
     * A run with another test of its own IPv6 than the one that fits its network.
     *
     * @param vantage the test, empty for the usual one
     */
    AuditRun(
            AuditOrder order,
            InstantSource clock,
            Consumer<List<Finding>> listener,
            Progress progress,
            Optional<Ipv6Vantage> vantage) {
        this.order = order;
        this.clock = clock;
        this.listener = listener;
        this.progress = progress;
        this.vantage = vantage;
    }

    /**
     * Audits over the network into a new run folder.
     *
     * @throws OutputLock.HeldException if another run writes into the same folder of results
     * @throws IOException if results cannot be written; what was written stays
     */
    public Outcome live() throws IOException, OutputLock.HeldException, InterruptedException {
        return live(RunId.next(clock.instant(), order.out()));
    }

    /** Goes on with a run that was stopped. */
    public Outcome live(RunId id) throws IOException, OutputLock.HeldException, InterruptedException {
        AddressGuard guard = guard();
        try (OutputLock lock = lock(id)) {
            RunFolder folder = folder(id);
            StartedOrder.of(order).keepIn(folder.path());
            Baselines baselines = order.network().fresh() ? Baselines.none() : Baselines.of(order.out());
            Archiving archiving = new Archiving(folder.archive(), software(), RunCard.of(order), baselines);
            try (SiteSource source = new LiveSource(order, vantage, guard, archiving, walls(), clock)) {
                return audit(
                        id, folder, source, guard, this::later, order.network().secondRound());
            }
        }
    }

    /** Judges an archive again, without network, into a new run folder. */
    public Outcome recheck(Path archives) throws IOException, OutputLock.HeldException, InterruptedException {
        RunId id = RunId.next(clock.instant(), order.out());
        try (OutputLock lock = lock(id);
                SiteSource source = new ArchiveSource(archives)) {
            RunFolder folder = folder(id);
            copy(archives, folder.archive());
            return audit(id, folder, source, guard(), Pause.NONE, Duration.ZERO);
        }
    }

    private Outcome audit(
            RunId id, RunFolder folder, SiteSource source, AddressGuard guard, Pause pause, Duration secondRound)
            throws IOException, InterruptedException {
        Instant started = clock.instant();
        Spool spool = Spool.take(order.out(), folder.path());
        Judge judge = new Judge(order.rules(), CheckCatalogue.load(), order.regulations());
        SiteCrawl crawl =
                new CrawlSetup(guard::isIntranetHost, pause, spool.path(), secondRound, parsing, clock).crawl(order);
        FairShare time = new FairShare(
                order.network().until(), order.sites().size(), order.network().parallel());
        RunLog log = new RunLog(folder.path(), order.locale(), clock);
        RunTally tally = new RunTally();
        SiteAudit audit = new SiteAudit(
                order, clock, listener, progress, judge, source, folder, log, tally, new RunBudget(order));
        ExecutorService sites = Executors.newFixedThreadPool(order.network().parallel(), Threads.daemon("site"));
        log.tell(NightEvent.runStarted(id, order));
        progress.begin(order.sites().size());
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (Site site : order.sites()) {
                ends.add(sites.submit(() -> {
                    log.tell(NightEvent.siteStarted(site));
                    SiteCrawl watched = crawl.watchedBy(progress.begin(site));
                    audit.of(site, watched.until(time.next(clock.instant())));
                    return site;
                }));
            }
            await(ends);
            tally.refuseIfNotOnDisk();
            spool.close();
            Outcome outcome = tally.outcome(folder.path(), Duration.between(started, clock.instant()));
            log.tell(NightEvent.runDone(outcome));
            Path finished = folder.finish(info(id, started, outcome, source.vantage()));
            StartedOrder.forget(finished);
            return outcome.in(finished);
        } catch (NotWritten | NotStored fault) {
            log.tell(NightEvent.runStopped(fault));
            throw fault;
        } finally {
            sites.shutdownNow();
            parsing.shutdown();
            spool.close();
        }
    }

    /** Waits for all sites: one that could not be written or failed of itself keeps no other from its end. */
    private static void await(List<Future<?>> ends) throws InterruptedException {
        for (Future<?> end : ends) {
            try {
                end.get();
            } catch (ExecutionException e) {
                LOG.error("a site ended without a result", e.getCause());
            }
        }
    }

    private RunInfo info(RunId id, Instant started, Outcome outcome, Ipv6Facts.Vantage vantage) {
        return new RunInfo(
                id.text(),
                started,
                clock.instant(),
                order.toolVersion(),
                order.rules().plan().year(),
                order.rules().sha256(),
                order.libraryDate(),
                order.asOf(),
                order.options(),
                vantage,
                outcome.exitCode());
    }

    private ChallengeDetector walls() {
        return new ChallengeDetector(CrawlRules.walls(order.rules(), order.locale()));
    }

    private AddressGuard guard() {
        List<String> homes = order.roster().sites().stream()
                .map(site -> site.homeUrl().host())
                .toList();
        return new AddressGuard(
                order.network().privateAllowed(), order.network().overrides(), homes);
    }

    private OutputLock lock(RunId id) throws IOException, OutputLock.HeldException {
        return OutputLock.take(order.out(), "process " + ProcessHandle.current().pid() + ", run " + id);
    }

    private RunFolder folder(RunId id) throws IOException {
        return RunFolder.create(
                order.out(),
                id.text(),
                order.locale(),
                new PlanTexts(order.rules().plan()),
                new Ledger());
    }

    private String software() {
        return "disclosure-audit " + order.toolVersion();
    }

    private CompletableFuture<Void> later(Duration pause) {
        return CompletableFuture.runAsync(
                () -> {}, CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    private static void copy(Path archives, Path target) throws IOException {
        try (Stream<Path> files = Files.list(archives)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".warc.gz")).toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
    }
}
