package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Reference;
import java.util.List;

/** Brings in what was read, in the order of the crawl: the page onto its shelf, its links into targets and places. */
final class Harvest {
    private final SiteDesk desk;
    private final LinkIntake intake;
    private final LongHashSet likenesses = new LongHashSet();

    Harvest(SiteDesk desk, LinkIntake intake) {
        this.desk = desk;
        this.intake = intake;
    }

    /** A page that says what another one said may be an error page that nobody recognised. */
    boolean repeatsUnproved(Digest digest) {
        return !digest.compared() && digest.page().isPresent() && likenesses.contains(digest.likeness());
    }

    /** Takes a page; of one that is known under another address only that it leads there. */
    void page(Work work, Digest digest, Page page) {
        long identity = desk.identity.fingerprint(digest.finalUrl());
        int known = desk.shelf.number(identity);
        if (known != LongIntMap.ABSENT) {
            desk.targets.leadsTo(work.target, known);
            return;
        }
        int number = desk.shelf.add(identity, page, digest.place());
        desk.targets.leadsTo(work.target, number);
        desk.fragments.offer(number, digest.anchors());
        if (desk.targets.number(identity) == LongIntMap.ABSENT) {
            desk.targets.alias(identity, work.target);
        }
        desk.traps.learn(work.url, !likenesses.add(digest.likeness()));
        int clicks = page.kind() == Page.Kind.FORWARD ? work.depth - 1 : work.depth;
        links(digest, desk.shelf.addSource(digest.finalUrl(), page.name(), work.depth), work, clicks);
        desk.shelf.keepLinks(number, digest.links(), desk.identity);
    }

    void styleSheet(Work work, Digest digest) {
        links(digest, desk.shelf.addSource(digest.finalUrl(), "", work.depth), work, work.depth);
    }

    /** @param clicks clicks to the page; being sent on is none */
    private void links(Digest digest, int source, Work work, int clicks) {
        List<Link> links = digest.links();
        long[] fingerprints = digest.fingerprints();
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            int target = intake.take(link, fingerprints[i], clicks);
            int fragment = desk.fragments.take(link, target, work.target, digest.finalUrl());
            if (fragment != LongIntMap.ABSENT) {
                desk.occurrences.add(fragment, source, link);
            }
            if (target == LongIntMap.ABSENT) {
                continue;
            }
            desk.occurrences.add(target, source, link);
            if (link.reference() instanceof Reference.Web web) {
                desk.labels.add(link, web.url(), target, digest.finalUrl());
                intake.learnPager(work.target, digest.finalUrl(), link);
            }
        }
    }
}
