package io.github.disclosureaudit.run;

import io.github.disclosureaudit.archive.Baseline;
import io.github.disclosureaudit.archive.RecordingTransport;
import io.github.disclosureaudit.archive.ReplayTransport;
import io.github.disclosureaudit.archive.WarcJournal;
import io.github.disclosureaudit.crawl.Fetching;
import io.github.disclosureaudit.crawl.GradedFetching;
import io.github.disclosureaudit.model.CrawledSite;
import io.github.disclosureaudit.model.Ipv6Facts;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.Transport;
import io.github.disclosureaudit.model.Unit;
import io.github.disclosureaudit.model.Visit;
import io.github.disclosureaudit.net.AddressGuard;
import io.github.disclosureaudit.net.AddressLookup;
import io.github.disclosureaudit.net.ContentCoding;
import io.github.disclosureaudit.net.DelegationLookup;
import io.github.disclosureaudit.net.FamilyProbe;
import io.github.disclosureaudit.net.Fetcher;
import io.github.disclosureaudit.net.HttpSettings;
import io.github.disclosureaudit.net.HttpTransport;
import io.github.disclosureaudit.net.Ipv6Vantage;
import io.github.disclosureaudit.net.Names;
import io.github.disclosureaudit.net.Politeness;
import io.github.disclosureaudit.net.RetryPolicy;
import io.github.disclosureaudit.page.ChallengeDetector;
import io.github.disclosureaudit.page.facts.Edition;
import io.github.disclosureaudit.page.facts.PageMemory;
import io.github.disclosureaudit.plan.Ipv6Rules;
import io.github.disclosureaudit.report.AvailabilityFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The network, polite to each host across all sites of the run, with every exchange written to the site's archive. What
 * an archive of the same run holds already is answered from there: that is how a run is resumed.
 */
final class LiveSource implements SiteSource {
    private static final Duration LONGEST_PARK = Duration.ofMinutes(2);
    private static final int PAGE_BYTES = 2 << 20;

    private final Archiving archiving;
    private final Ipv6Survey survey;
    private final FamilyProbe probe;
    private final CompletableFuture<Ipv6Facts.Vantage> vantage;
    private final ExecutorService surveys = Executors.newCachedThreadPool(Threads.daemon("ipv6"));
    private final HttpTransport http;
    private final Politeness polite;
    private final ScheduledExecutorService timer;
    private final ExecutorService completions;
    private final Optional<Edition> edition = Edition.ofThisProgram();

    LiveSource(
            AuditOrder order,
            Optional<Ipv6Vantage> given,
            AddressGuard guard,
            Archiving archiving,
            ChallengeDetector walls,
            InstantSource clock) {
        AuditOrder.Network network = order.network();
        Ipv6Rules ipv6 = order.rules().ipv6();
        this.archiving = archiving;
        this.timer = Executors.newSingleThreadScheduledExecutor(Threads.daemon("timer"));
        this.completions = answers();
        Names names = Names.of(network.dns());
        this.http = new HttpTransport(HttpSettings.defaults(), names, guard, network.overrides(), completions, clock);
        Politeness.Settings settings = new Politeness.Settings(network.rate(), network.connections(), LONGEST_PARK);
        this.polite = new Politeness(http.once(), settings, timer, System::nanoTime);
        this.probe = new FamilyProbe(
                HttpSettings.defaults(),
                names,
                guard,
                network.overrides(),
                polite,
                ipv6.sampling().visit(),
                PAGE_BYTES,
                clock);
        AddressLookup addresses = new AddressLookup(names, guard, network.overrides());
        Ipv6Vantage test = given.orElseGet(() -> OwnNetwork.of(order, addresses));
        // Beside the crawl: a network without IPv6 takes seconds to show it.
        this.vantage = CompletableFuture.supplyAsync(test::run, surveys);
        this.survey = new Ipv6Survey(
                new Ipv6Survey.Tools(addresses, new DelegationLookup(names, guard, network.dns()), probe, test, walls),
                ipv6);
    }

    @Override
    public Ipv6Facts.Vantage vantage() {
        return vantage.join();
    }

    private Executor later(Duration wait) {
        return CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, completions);
    }

    @Override
    public Opened open(Site site, List<Unit> units) throws IOException {
        Path file = archiving.folder().resolve(site.id() + ".warc.gz");
        boolean resumed = Files.exists(file);
        WarcJournal journal = WarcJournal.append(file, archiving.software());
        Optional<ReplayTransport> earlier = resumed ? Optional.of(ReplayTransport.open(file)) : Optional.empty();
        // A kill may have come before the cards: an archive without them could not be judged again.
        if (earlier.flatMap(archive -> archive.note(SiteCard.NOTE)).isEmpty()) {
            journal.writeNote(RunCard.NOTE, archiving.card().text());
            journal.writeNote(SiteCard.NOTE, new SiteCard(site, units).text());
        }
        Optional<Baseline> baseline = archiving.baselines().of(site.id());
        Transport recorded = new RecordingTransport(http.through(polite), journal, earlier, baseline);
        Transport ahead = new RecordingTransport(http.ahead(polite), journal, earlier, baseline);
        RetryPolicy patient = RetryPolicy.standard();
        Fetching fetching = new GradedFetching(
                fetcher(recorded, patient)::fetch,
                fetcher(recorded, patient.brief())::fetch,
                fetcher(ahead, patient)::fetch);
        PageMemory memory = memory(site.id());
        Optional<Ipv6Facts> known =
                earlier.flatMap(archive -> archive.note(Ipv6Card.NOTE)).flatMap(Ipv6Card::parse);
        CompletableFuture<Ipv6Survey.Home> home = known.isPresent()
                ? new CompletableFuture<>()
                : CompletableFuture.supplyAsync(() -> survey.home(site, vantage(), journal::write), surveys);
        return new Opened() {
            @Override
            public Fetching fetching() {
                return fetching;
            }

            @Override
            public PageMemory memory() {
                return memory;
            }

            @Override
            public Optional<RunBudget.Share> share() {
                return earlier.flatMap(archive -> archive.note(RunBudget.Share.NOTE))
                        .flatMap(RunBudget.Share::parse);
            }

            @Override
            public void given(RunBudget.Share share) throws IOException {
                journal.writeNote(RunBudget.Share.NOTE, share.text());
            }

            @Override
            public List<Visit> visits() throws IOException {
                Optional<String> noted = earlier.flatMap(archive -> archive.note(VisitsCard.NOTE));
                List<Visit> visits = noted.isPresent()
                        ? VisitsCard.parse(noted.get())
                        : new AvailabilityFile(archiving.reports()).visits(site.id());
                if (noted.isEmpty() && !visits.isEmpty()) {
                    journal.writeNote(VisitsCard.NOTE, VisitsCard.text(visits));
                }
                return visits;
            }

            @Override
            public Optional<Ipv6Facts> ipv6(CrawledSite crawled) throws IOException {
                if (known.isPresent()) {
                    return known;
                }
                journal.writeNote(Ipv6Card.VANTAGE, Ipv6Card.text(vantage()));
                Ipv6Facts facts = survey.complete(home.join(), crawled, journal::write);
                journal.writeNote(Ipv6Card.NOTE, Ipv6Card.text(facts));
                return Optional.of(facts);
            }

            @Override
            public String knownEnd() {
                return "";
            }

            @Override
            public void ended(CrawledSite crawled) throws IOException {
                String incomplete = crawled.coverage().incomplete();
                journal.writeNote(DoubtCard.NOTE, DoubtCard.text(crawled));
                journal.writeNote(EndCard.NOTE, EndCard.text(incomplete));
                if (incomplete.isEmpty()) {
                    memory.keep(archiving.folder().resolve(site.id() + Baselines.FACTS));
                }
                memory.close();
            }

            @Override
            public void close() throws IOException {
                memory.close();
                journal.close();
            }
        };
    }

    private PageMemory memory(String siteId) {
        Path draft = archiving.folder().resolve(siteId + Baselines.FACTS + ".part");
        return edition.map(code -> PageMemory.open(code, archiving.baselines().facts(siteId), draft))
                .orElseGet(PageMemory::none);
    }

    private Fetcher fetcher(Transport recorded, RetryPolicy retries) {
        return new Fetcher(new ContentCoding(recorded), retries, this::later);
    }

    /** Answers that come after the end, of a run that broke off, are of no use to anyone. */
    private static ExecutorService answers() {
        return new ThreadPoolExecutor(
                2,
                2,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Threads.daemon("answers"),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    @Override
    public void close() {
        surveys.shutdownNow();
        probe.close();
        http.close();
        timer.shutdownNow();
        completions.shutdown();
    }
}
