package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.LinkFact.Owner;
import io.github.disclosureaudit.model.LinkOutcome;
import io.github.disclosureaudit.model.NotStored;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.page.PageReading;
import io.github.disclosureaudit.page.ReadLimits;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that the crawl of one site works with, put together once. */
final class SiteDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SiteDesk.class);

    final Site site;
    final CrawlSettings settings;
    final CrawlTools tools;
    final UrlIdentity identity;
    final TargetTable targets = new TargetTable();
    final PageShelf shelf = new PageShelf();
    final LabelBook labels = new LabelBook();
    final FragmentBook fragments;
    final TrapGuard traps;
    final TextSpool texts;
    final OccurrenceSpool occurrences;
    final Meter fetching;
    final RobotsDesk robots;
    final SitemapDesk sitemaps;
    final PageIntake pageIntake;
    final SideCheck sideCheck;
    private final PortalFamily family;
    private final LinkRules rules;

    SiteDesk(
            Site site,
            PortalFamily family,
            Fetching network,
            CrawlSettings settings,
            LinkRules rules,
            CrawlTools tools,
            Function<ReadLimits, PageReading> readers) {
        this.site = site;
        this.family = family;
        this.settings = settings;
        this.rules = rules;
        this.tools = tools;
        identity = new UrlIdentity(site, family, rules);
        fragments = new FragmentBook(targets, settings.fragments());
        traps = new TrapGuard(settings.limits());
        texts = new TextSpool(settings.spool().resolve(site.id() + ".texts"));
        occurrences = new OccurrenceSpool(settings.spool().resolve(site.id() + ".links"));
        fetching = new Meter(network);
        robots = new RobotsDesk(fetching, settings, site.homeUrl(), rules.overrulesRobots(site.id()));
        sitemaps = new SitemapDesk(fetching, settings, robots, tools.limits());
        TlsDoubt tlsDoubt = new TlsDoubt(fetching, settings);
        ErrorWords words = new ErrorWords(rules);
        LinkJudge judge = new LinkJudge(tools.walls(), words);
        SoftNotFound softNotFound = new SoftNotFound(words);
        PageReading outside = readers.apply(tools.limits());
        Function<Exchange.Response, Sight> eye = response -> PageIntake.sight(outside.read(response, 1, false));
        BogusDesk bogus = new BogusDesk(
                url -> fetching.uncounted()
                        .fetch(io.github.disclosureaudit.model.ExchangeRequest.get(
                                url, settings.pageBytes(), settings.timeout())),
                eye);
        pageIntake = new PageIntake(
                readers.apply(tools.limits()),
                judge,
                softNotFound,
                bogus,
                identity,
                tlsDoubt,
                texts,
                settings.fragments());
        sideCheck = new SideCheck(fetching, settings, judge, softNotFound, new Hijack(rules), tlsDoubt, eye);
    }

    LinkIntake intake(Consumer<Work> queue, Consumer<LinkIntake.Side> sides) {
        return new LinkIntake(
                targets, identity, family, rules, traps, settings.limits(), tools.isIntranetHost(), queue, sides);
    }

    LinkRules rules() {
        return rules;
    }

    /** A digest of an address that was not asked for. */
    Digest untried(Work work, LinkOutcome outcome) {
        return new Digest(
                outcome,
                TargetTable.Story.untried(work.url.toString(), outcome, Owner.OWN_SITE),
                work.url,
                Optional.empty(),
                TextSpool.Place.NOWHERE,
                0,
                List.of(),
                Digest.NONE,
                Digest.NONE,
                0,
                true);
    }

    /** One bad page never ends a crawl: a fault of our own is logged and the address counts as not judged. */
    Digest faulted(Work work, Throwable fault) {
        return untried(work, ownFault(fault));
    }

    LinkOutcome ownFault(Throwable fault) {
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        if (cause instanceof NotStored notStored) {
            // No page of the site can be kept any more: going on would only count its pages as missing.
            throw notStored;
        }
        LOG.error("{}: our own fault while reading an address", site.id(), fault);
        return LinkJudge.unjudged("budget", "own fault: " + fault);
    }

    @Override
    public void close() {
        texts.close();
        occurrences.close();
    }
}
