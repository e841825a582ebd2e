package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.crawl.TargetTable.Story;
import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.LinkFact.Owner;
import io.github.disclosureaudit.model.LinkOutcome;
import io.github.disclosureaudit.model.Page.Media;
import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.page.MediaSniffer;
import io.github.disclosureaudit.text.EditDistance;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes the links of absorbed pages in their order: numbers targets, judges what needs no asking, and hands out what
 * must be asked for. Confined to the thread of the site.
 */
final class LinkIntake {
    private final TargetTable targets;
    private final UrlIdentity identity;
    private final PortalFamily family;
    private final LinkRules rules;
    private final TrapGuard traps;
    private final CrawlLimits limits;
    private final java.util.function.Predicate<String> isIntranetHost;
    private final Consumer<Work> queue;
    private final Consumer<Side> sides;
    private int queued;

    /**
     * An address that is looked at but not crawled.
     *
     * @param target number of the target
     * @param url request form
     * @param owner whose it is
     * @param resource whether it is part of a page's rendering
     */
    record Side(int target, Url url, Owner owner, boolean resource) {}

    LinkIntake(
            TargetTable targets,
            UrlIdentity identity,
            PortalFamily family,
            LinkRules rules,
            TrapGuard traps,
            CrawlLimits limits,
            java.util.function.Predicate<String> isIntranetHost,
            Consumer<Work> queue,
            Consumer<Side> sides) {
        this.targets = targets;
        this.identity = identity;
        this.family = family;
        this.rules = rules;
        this.traps = traps;
        this.limits = limits;
        this.isIntranetHost = isIntranetHost;
        this.queue = queue;
        this.sides = sides;
    }

    /**
     * Number of the target of a link, {@link LongIntMap#ABSENT} where it is none to judge.
     *
     * @param link the link
     * @param fingerprint identity of its target, 0 where it has no web address
     * @param depth clicks of its page from the home page
     */
    int take(Link link, long fingerprint, int depth) {
        if (link.reference() instanceof Reference.Web web) {
            int known = targets.number(fingerprint);
            return known == LongIntMap.ABSENT ? fresh(link, web.url(), fingerprint, depth) : known;
        }
        if (link.reference() instanceof Reference.Malformed malformed) {
            return told(malformed.raw(), LinkJudge.broken("malformed-url", malformed.raw()));
        }
        if (link.reference() instanceof Reference.OtherScheme other) {
            return otherScheme(other);
        }
        return LongIntMap.ABSENT;
    }

    /** Starts an own address that no page links: the home page, an entry of a sitemap. */
    int seed(Url url, int depth) {
        long fingerprint = identity.fingerprint(url);
        int known = targets.number(fingerprint);
        if (known != LongIntMap.ABSENT) {
            return known;
        }
        int target = targets.add(fingerprint);
        enqueue(target, url, depth, false);
        return target;
    }

    /** Learns that a page shows the first page of the list that one of its links continues. */
    void learnPager(int target, Url page, Link link) {
        if (link.origin() != Link.Origin.PAGER) {
            return;
        }
        PageIntake.target(link)
                .filter(url -> directory(url).equals(directory(page)))
                .flatMap(PagerForm::of)
                .filter(pager -> !pager.dynamic())
                .map(pager -> pager.firstPage().staticKey())
                .filter(key -> targets.number(key) == LongIntMap.ABSENT)
                .ifPresent(key -> targets.alias(key, target));
    }

    private static String directory(Url url) {
        return url.path().substring(0, url.path().lastIndexOf('/') + 1);
    }

    private int fresh(Link link, Url url, long fingerprint, int depth) {
        // "http://http://host/" asks for a host called http: a browser tries, and a person sees a slip of the pen.
        if (url.host().equals("http") || url.host().equals("https")) {
            return told(
                    link.raw().strip(),
                    LinkJudge.broken("malformed-url", link.raw().strip()));
        }
        if (isIntranetHost.test(url.host())) {
            int target = targets.add(fingerprint);
            targets.tell(
                    target,
                    Story.untried(url.toString(), LinkJudge.broken("intranet-address", url.host()), Owner.OUTSIDE));
            return target;
        }
        Owner owner = TargetTable.owner(family, identity, url);
        if (owner == Owner.OWN_SITE) {
            return own(link, url, fingerprint, depth);
        }
        int target = targets.add(fingerprint);
        sides.accept(new Side(target, url, owner, link.isResource()));
        return target;
    }

    private int own(Link link, Url url, long fingerprint, int depth) {
        Optional<PagerForm> pager = PagerForm.of(url);
        int same = pager.map(this::samePage).orElse(LongIntMap.ABSENT);
        if (same != LongIntMap.ABSENT) {
            targets.alias(fingerprint, same);
            return same;
        }
        int target = targets.add(fingerprint);
        pager.ifPresent(form -> targets.alias(form.dynamic() ? form.dynamicKey() : form.staticKey(), target));
        boolean style = link.origin() == Link.Origin.STYLE;
        if ((link.isResource() && !style) || isOpaque(url)) {
            sides.accept(new Side(target, url, Owner.OWN_SITE, link.isResource()));
        } else if (traps.admits(url, depth + 1)) {
            enqueue(target, url, depth + 1, style);
        } else {
            targets.tell(target, Story.untried(url.toString(), LinkJudge.unjudged("budget", "limit"), Owner.OWN_SITE));
        }
        return target;
    }

    private int samePage(PagerForm pager) {
        int known = pager.dynamic() ? targets.number(pager.staticKey()) : LongIntMap.ABSENT;
        return known == LongIntMap.ABSENT ? targets.number(pager.dynamicKey()) : known;
    }

    /** Files whose content no check reads. */
    private static boolean isOpaque(Url url) {
        return MediaSniffer.byExtension(url)
                .filter(media -> media == Media.IMAGE || media == Media.ARCHIVE || media == Media.OTHER)
                .isPresent();
    }

    private void enqueue(int target, Url url, int depth, boolean style) {
        if (queued >= limits.pages()) {
            traps.count("pages");
            targets.tell(target, Story.untried(url.toString(), LinkJudge.unjudged("budget", "pages"), Owner.OWN_SITE));
            return;
        }
        queued++;
        queue.accept(new Work(target, url, depth, style));
    }

    private int otherScheme(Reference.OtherScheme other) {
        if (rules.quietSchemes().contains(other.scheme())) {
            return LongIntMap.ABSENT;
        }
        // C:\\notice.doc: a file on somebody's disk, as file: is.
        if (other.scheme().equals("file") || other.scheme().length() == 1) {
            return told(other.raw(), LinkJudge.broken("intranet-address", other.raw()));
        }
        return told(
                other.raw(),
                isMisspeltWeb(other.scheme())
                        ? LinkJudge.broken("malformed-url", other.raw())
                        : LinkJudge.unjudged("unsupported-scheme", other.scheme()));
    }

    private int told(String raw, LinkOutcome outcome) {
        long fingerprint = Fingerprint.of("raw " + raw);
        int known = targets.number(fingerprint);
        if (known != LongIntMap.ABSENT) {
            return known;
        }
        int target = targets.add(fingerprint);
        targets.tell(target, Story.untried(raw, outcome, Owner.OUTSIDE));
        return target;
    }

    /** Whether a scheme is {@code http} or {@code https} with one or two letters wrong, missing or too many. */
    static boolean isMisspeltWeb(String scheme) {
        boolean near = EditDistance.between(scheme, "http") <= 2 || EditDistance.between(scheme, "https") <= 2;
        return near
                && scheme.length() >= 3
                && (scheme.contains("tp") || scheme.contains("ht"))
                && !scheme.contains("ftp");
    }
}
