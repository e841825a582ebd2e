package io.github.disclosureaudit.run;

import io.github.disclosureaudit.archive.ReplayTransport;
import io.github.disclosureaudit.crawl.Fetching;
import io.github.disclosureaudit.crawl.GradedFetching;
import io.github.disclosureaudit.model.CrawledSite;
import io.github.disclosureaudit.model.Ipv6Facts;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.Transport;
import io.github.disclosureaudit.model.Unit;
import io.github.disclosureaudit.model.Visit;
import io.github.disclosureaudit.net.ContentCoding;
import io.github.disclosureaudit.net.Fetcher;
import io.github.disclosureaudit.net.RetryPolicy;
import io.github.disclosureaudit.page.facts.PageMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An archived crawl, without network: the site is crawled again through the same path, answered from its WARC. */
final class ArchiveSource implements SiteSource {
    private static final Ipv6Facts.Vantage UNTOLD = new Ipv6Facts.Vantage(false, false, "the archive does not tell");

    private final Path archives;
    private volatile Ipv6Facts.Vantage vantage = UNTOLD;

    /** @param archives folder of {@code <site-id>.warc.gz} */
    ArchiveSource(Path archives) {
        this.archives = archives;
    }

    /** Who was audited in these archives, by site id, and how. */
    ArchivedRun run() throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(archives)) {
            files = listed.filter(file -> file.toString().endsWith(".warc.gz"))
                    .sorted()
                    .toList();
        }
        List<SiteCard> cards = new ArrayList<>();
        Optional<RunCard> run = Optional.empty();
        for (Path file : files) {
            ReplayTransport archive = ReplayTransport.open(file);
            archive.note(SiteCard.NOTE).flatMap(SiteCard::parse).ifPresent(cards::add);
            run = run.or(() -> archive.note(RunCard.NOTE).flatMap(RunCard::parse));
        }
        return ArchivedRun.of(cards, run);
    }

    @Override
    public Opened open(Site site, List<Unit> units) throws IOException {
        ReplayTransport whole = ReplayTransport.open(archives.resolve(site.id() + ".warc.gz"));
        whole.note(Ipv6Card.VANTAGE).flatMap(Ipv6Card::parseVantage).ifPresent(told -> vantage = told);
        boolean outOfTime =
                whole.note(EndCard.NOTE).filter(EndCard.OUT_OF_TIME::equals).isPresent();
        ReplayTransport archive = outOfTime ? whole.withoutRepeats() : whole;
        RetryPolicy patient = RetryPolicy.standard().withoutWaiting();
        Fetching usual = fetcher(archive, patient)::fetch;
        Fetching fetching = new GradedFetching(usual, fetcher(archive, patient.brief())::fetch, usual);
        return new Opened() {
            @Override
            public Fetching fetching() {
                return fetching;
            }

            @Override
            public PageMemory memory() {
                // To judge again is also to read again: it is what a night is checked with.
                return PageMemory.none();
            }

            @Override
            public Optional<RunBudget.Share> share() {
                return archive.note(RunBudget.Share.NOTE).flatMap(RunBudget.Share::parse);
            }

            @Override
            public void given(RunBudget.Share share) {
                // the archive says it already
            }

            @Override
            public List<Visit> visits() {
                return archive.note(VisitsCard.NOTE).map(VisitsCard::parse).orElse(List.of());
            }

            @Override
            public Optional<Ipv6Facts> ipv6(CrawledSite site) {
                return archive.note(Ipv6Card.NOTE).flatMap(Ipv6Card::parse);
            }

            @Override
            public String knownEnd() {
                return archive.note(EndCard.NOTE).map(EndCard::incomplete).orElse("");
            }

            @Override
            public void ended(CrawledSite crawled) {
                // the archive says it already
            }

            @Override
            public void close() {
                // nothing is held open between exchanges
            }
        };
    }

    @Override
    public Ipv6Facts.Vantage vantage() {
        return vantage;
    }

    @Override
    public void close() {
        // nothing is shared between sites
    }

    private static Fetcher fetcher(Transport archive, RetryPolicy retries) {
        return new Fetcher(new ContentCoding(archive), retries, wait -> Runnable::run);
    }
}
