package io.github.disclosureaudit.run;

import io.github.disclosureaudit.archive.RecordingTransport;
import io.github.disclosureaudit.archive.ReplayTransport;
import io.github.disclosureaudit.archive.WarcJournal;
import io.github.disclosureaudit.crawl.Fetching;
import io.github.disclosureaudit.model.CrawledSite;
import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Ipv6Facts;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.Unit;
import io.github.disclosureaudit.net.AddressGuard;
import io.github.disclosureaudit.net.AddressLookup;
import io.github.disclosureaudit.net.ContentCoding;
import io.github.disclosureaudit.net.Delegation;
import io.github.disclosureaudit.net.Fetcher;
import io.github.disclosureaudit.net.HttpSettings;
import io.github.disclosureaudit.net.HttpTransport;
import io.github.disclosureaudit.net.Ipv6Vantage;
import io.github.disclosureaudit.net.NameOverride;
import io.github.disclosureaudit.net.Names;
import io.github.disclosureaudit.net.Politeness;
import io.github.disclosureaudit.net.RetryPolicy;
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

    private final Archiving archiving;
    private final Ipv6Survey survey;
    private final Names names;
    private final AddressGuard guard;
    private final InstantSource clock;
    private final HttpTransport http;
    private final Politeness polite;
    private final ScheduledExecutorService timer;
    private final ExecutorService completions;

    LiveSource(AuditOrder.Network network, AddressGuard guard, Archiving archiving, InstantSource clock) {
        this.archiving = archiving;
        this.timer = Executors.newSingleThreadScheduledExecutor(Threads.daemon("timer"));
        this.completions = answers();
        this.guard = guard;
        this.clock = clock;
        this.names = Names.of(network.dns());
        this.http = new HttpTransport(HttpSettings.defaults(), names, guard, network.overrides(), completions, clock);
        Politeness.Settings settings = new Politeness.Settings(network.rate(), network.connections(), LONGEST_PARK);
        this.polite = new Politeness(http, settings, timer, System::nanoTime);
        Fetcher once = new Fetcher(new ContentCoding(polite), RetryPolicy.standard(), this::later);
        this.survey = new Ipv6Survey(
                new AddressLookup(names, guard),
                new Delegation(names, guard),
                Ipv6Vantage.test(network.privateAllowed()),
                once::fetch,
                this::singly);
    }

    @Override
    public Ipv6Facts.Vantage vantage() {
        return survey.vantage();
    }

    private Executor later(Duration wait) {
        return CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, completions);
    }

    /** A client of its own that knows one address of the host only. */
    private CompletableFuture<Exchange> singly(ExchangeRequest request, String address) {
        NameOverride only =
                NameOverride.parse(request.url().host() + ":" + request.url().port() + ":[" + address + "]");
        HttpTransport client =
                new HttpTransport(HttpSettings.defaults(), names, guard, List.of(only), completions, clock);
        return client.send(request).whenComplete((exchange, fault) -> client.close());
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
        Fetcher fetcher = new Fetcher(
                new ContentCoding(new RecordingTransport(
                        polite, journal, earlier, archiving.baselines().of(site.id()))),
                RetryPolicy.standard(),
                this::later);
        return new Opened() {
            @Override
            public Fetching fetching() {
                return fetcher::fetch;
            }

            @Override
            public Optional<Ipv6Facts> ipv6(CrawledSite crawled) throws IOException {
                Optional<Ipv6Facts> known =
                        earlier.flatMap(archive -> archive.note(Ipv6Card.NOTE)).flatMap(Ipv6Card::parse);
                if (known.isPresent()) {
                    return known;
                }
                Ipv6Facts facts = survey.of(crawled);
                journal.writeNote(Ipv6Card.NOTE, Ipv6Card.text(facts));
                return Optional.of(facts);
            }

            @Override
            public String knownEnd() {
                return "";
            }

            @Override
            public void ended(String incomplete) throws IOException {
                journal.writeNote(EndCard.NOTE, EndCard.text(incomplete));
            }

            @Override
            public void close() throws IOException {
                journal.close();
            }
        };
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
        http.close();
        timer.shutdownNow();
        completions.shutdown();
    }
}
