package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.crawl.TargetTable.Story;
import io.github.disclosureaudit.model.Access;
import io.github.disclosureaudit.model.Coverage;
import io.github.disclosureaudit.model.Ipv6Facts;
import io.github.disclosureaudit.model.Label;
import io.github.disclosureaudit.model.LinkFact;
import io.github.disclosureaudit.model.LinkOutcome;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Reason;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.SiteSearch;
import io.github.disclosureaudit.model.Unit;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.model.Visit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The result of a crawl, partly on disk. Reading is safe for many threads once the crawl is over. */
final class SpooledSite implements CrawledPortal {
    private static final Reason NOT_LINKED = Reason.of("not-linked");
    private static final Reason NOT_FETCHED = Reason.of("budget");

    private final SiteDesk desk;
    private final List<Unit> units;
    private final LinkFacts facts;
    private final List<LinkFact> linkFacts;
    private final List<Page> pages;
    private final List<Label> labels;
    private final Coverage coverage;
    private final Optional<Ipv6Facts> ipv6;
    private final List<Visit> visits;
    private final SiteSearch search;

    SpooledSite(
            SiteDesk desk,
            List<Unit> units,
            LinkFacts facts,
            Coverage coverage,
            Optional<Ipv6Facts> ipv6,
            List<Visit> visits,
            SiteSearch search) {
        this.desk = desk;
        this.units = List.copyOf(units);
        this.facts = facts;
        this.linkFacts = facts.all();
        this.pages = desk.shelf.pages();
        this.labels = desk.labels.labels();
        this.coverage = coverage;
        this.ipv6 = ipv6;
        this.visits = List.copyOf(visits);
        this.search = search;
    }

    @Override
    public Site site() {
        return desk.site;
    }

    @Override
    public List<Unit> units() {
        return units;
    }

    @Override
    public List<Page> pages() {
        return pages;
    }

    @Override
    public Optional<Page> page(Url url) {
        int target = desk.targets.number(desk.identity.fingerprint(url));
        int number = target == LongIntMap.ABSENT ? LongIntMap.ABSENT : desk.targets.page(target);
        return number == LongIntMap.ABSENT ? Optional.empty() : Optional.of(desk.shelf.page(number));
    }

    @Override
    public String text(Page page) {
        return desk.texts.text(desk.shelf.place(desk.shelf.numberOf(page)));
    }

    @Override
    public String fullText(Page page) {
        return desk.texts.fullText(desk.shelf.place(desk.shelf.numberOf(page)));
    }

    @Override
    public List<Url> siteLinks(Page page) {
        return desk.shelf.siteLinks(desk.shelf.numberOf(page));
    }

    @Override
    public List<Url> resources(Page page) {
        return desk.shelf.resources(desk.shelf.numberOf(page));
    }

    @Override
    public Access access(Url url) {
        int target = desk.targets.number(desk.identity.fingerprint(url));
        if (target == LongIntMap.ABSENT) {
            return new Access(Access.State.NOT_FETCHED, NOT_LINKED);
        }
        Story story = desk.targets.stories().get(target);
        if (story == null) {
            return desk.targets.isOpen(target) ? Access.OPEN : new Access(Access.State.NOT_FETCHED, NOT_FETCHED);
        }
        return access(story.outcome());
    }

    private static Access access(LinkOutcome outcome) {
        if (outcome instanceof LinkOutcome.Broken broken) {
            return new Access(Access.State.BROKEN, broken.reason());
        }
        if (outcome instanceof LinkOutcome.Unjudged unjudged) {
            boolean ours = unjudged.reason().equals(NOT_FETCHED);
            return new Access(ours ? Access.State.NOT_FETCHED : Access.State.BLOCKED, unjudged.reason());
        }
        return Access.OPEN;
    }

    @Override
    public List<Label> labels() {
        return labels;
    }

    @Override
    public List<LinkFact> linkFacts() {
        return linkFacts;
    }

    @Override
    public void forEachOccurrence(BiConsumer<LinkFact, LinkFact.Place> visitor) {
        facts.forEachOccurrence(visitor);
    }

    @Override
    public Optional<Ipv6Facts> ipv6() {
        return ipv6;
    }

    @Override
    public SiteSearch search() {
        return search;
    }

    @Override
    public Coverage coverage() {
        return coverage;
    }

    @Override
    public CrawledPortal withIpv6(Ipv6Facts measured) {
        return new SpooledSite(desk, units, facts, coverage, Optional.of(measured), visits, search);
    }

    @Override
    public List<Visit> visits() {
        return visits;
    }

    @Override
    public CrawledPortal withVisits(List<Visit> made) {
        return new SpooledSite(desk, units, facts, coverage, ipv6, made, search);
    }

    @Override
    public void close() {
        desk.close();
    }
}
