package io.github.disclosureaudit.run;

import io.github.disclosureaudit.check.Judge;
import io.github.disclosureaudit.check.duty.Ipv6Measures;
import io.github.disclosureaudit.crawl.CrawledPortal;
import io.github.disclosureaudit.crawl.SiteCrawl;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.NotStored;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.SiteResult;
import io.github.disclosureaudit.model.Unit;
import io.github.disclosureaudit.report.NotWritten;
import io.github.disclosureaudit.report.Occurrences;
import io.github.disclosureaudit.report.RunFolder;
import io.github.disclosureaudit.report.RunLog;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One site of a run from its first request to its rows in the tables, with what all sites of the run share. Safe for many
 * threads, one a site.
 */
record SiteAudit(
        AuditOrder order,
        InstantSource clock,
        Consumer<List<Finding>> listener,
        Progress progress,
        Judge judge,
        SiteSource source,
        RunFolder folder,
        RunLog log,
        RunTally tally,
        RunBudget budget) {
    private static final Logger LOG = LoggerFactory.getLogger(SiteAudit.class);

    /** Audits a site; whatever goes wrong stays inside it. */
    void of(Site site, SiteCrawl crawl) throws InterruptedException {
        try {
            Audited audited = audit(site, crawl);
            tally.add(audited.result);
            progress.judged(audited.result);
            log.tell(NightEvent.siteDone(audited.result, audited.recalled));
        } catch (NotWritten | NotStored fault) {
            tally.addNotOnDisk(fault);
        } catch (IOException | RuntimeException fault) {
            LOG.error("{} could not be audited", site.id(), fault);
            log.tell(NightEvent.siteFailed(site, fault));
            writeFailed(site, fault);
        } finally {
            progress.end(site);
        }
    }

    /** @param recalled answers that needed no reading, since one of last time said the same */
    private record Audited(SiteResult result, int recalled) {}

    private Audited audit(Site site, SiteCrawl crawl) throws IOException, InterruptedException {
        List<Unit> units = order.roster().unitsOf(site.id());
        try (SiteSource.Opened opened = source.open(site, units)) {
            RunBudget.Share share = share(opened);
            SiteCrawl own = crawl.within(share.pages(), share.bytes()).readBy(opened.memory()::reader);
            SiteResult result = crawled(site, units, own, opened);
            budget.giveBack(share, result.coverage());
            return new Audited(result, opened.memory().recalled());
        }
    }

    private RunBudget.Share share(SiteSource.Opened opened) throws IOException {
        Optional<RunBudget.Share> known = opened.share();
        RunBudget.Share share = known.map(budget::again).orElseGet(budget::next);
        if (known.isEmpty() && budget.isLimited()) {
            opened.given(share);
        }
        return share;
    }

    private SiteResult crawled(Site site, List<Unit> units, SiteCrawl crawl, SiteSource.Opened opened)
            throws IOException, InterruptedException {
        try (CrawledPortal portal =
                withProbes(crawl.crawl(site, units, opened.fetching(), opened.knownEnd()), opened)) {
            opened.ended(portal);
            SiteResult result = new SiteResult(
                    site,
                    judge.judge(portal, order.asOf()),
                    portal.coverage(),
                    Ipv6Measures.of(portal, order.rules().ipv6()));
            new DifferenceFiles(order.regulations(), order.asOf(), order.locale()).write(folder.path(), portal, result);
            folder.writeSite(result, Occurrences.of(portal));
            result.conclusions().forEach(conclusion -> listener.accept(conclusion.findings()));
            return result;
        }
    }

    /** A site that our own failure kept from being judged is in the tables all the same, with nothing claimed. */
    private void writeFailed(Site site, Exception fault) {
        try {
            folder.writeSite(FailedSite.result(site, order.rules().plan(), clock.instant(), fault), Occurrences.none());
            tally.addFailed();
        } catch (NotWritten disk) {
            tally.addNotOnDisk(disk);
        }
    }

    private static CrawledPortal withProbes(CrawledPortal portal, SiteSource.Opened opened) throws IOException {
        CrawledPortal visited = portal.withVisits(opened.visits());
        return opened.ipv6(visited).map(visited::withIpv6).orElse(visited);
    }
}
