package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.DateMark;
import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Fetch;
import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.LinkFact.Owner;
import io.github.disclosureaudit.model.LinkOutcome;
import io.github.disclosureaudit.model.ListItem;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.model.Region;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.page.PageReading;
import io.github.disclosureaudit.page.ParsedPage;
import io.github.disclosureaudit.page.StyleSheetReader;
import io.github.disclosureaudit.text.Charsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Turns the answer to an own address into a digest, on whatever thread parses. Thread-safe. */
final class PageIntake {
    private static final int LIKENESS_TEXT = 600;
    /** Characters of a content with recommended reading below a message. */
    private static final int LONGEST_MESSAGE = 1500;

    private final PageReading reader;
    private final LinkJudge judge;
    private final SoftNotFound softNotFound;
    private final BogusDesk bogusDesk;
    private final UrlIdentity identity;
    private final TlsDoubt tlsDoubt;
    private final TextSpool texts;
    private final boolean fragments;
    private final SharedValues shared = new SharedValues();
    private final KnownFingerprints fingerprints;

    /** What the home page shows; read before anything else is found. */
    private volatile TextShape home = Sight.NONE.shape();

    PageIntake(
            PageReading reader,
            LinkJudge judge,
            SoftNotFound softNotFound,
            BogusDesk bogusDesk,
            UrlIdentity identity,
            TlsDoubt tlsDoubt,
            TextSpool texts,
            boolean fragments) {
        this.reader = reader;
        this.judge = judge;
        this.softNotFound = softNotFound;
        this.bogusDesk = bogusDesk;
        this.identity = identity;
        this.fingerprints = new KnownFingerprints(identity);
        this.tlsDoubt = tlsDoubt;
        this.texts = texts;
        this.fragments = fragments;
    }

    /** Reads a settled fetch; asks for a bogus address where the page looks like an error page. */
    CompletableFuture<Digest> read(Work work, Fetch fetch) {
        LinkOutcome outcome = judge.judge(fetch);
        Optional<Exchange.Response> response = fetch.success();
        boolean carriesPage = outcome instanceof LinkOutcome.Fine
                || outcome instanceof LinkOutcome.Noted
                || fetch.certificateFault().isPresent();
        if (fetch.ending() == Fetch.Ending.FAILED) {
            return tlsDoubt.settle(fetch, outcome).thenApply(settled -> closed(fetch, settled));
        }
        if (response.isEmpty()
                || !carriesPage
                || outcome instanceof LinkOutcome.Unjudged
                || !identity.isOwn(fetch.finalUrl())) {
            return CompletableFuture.completedFuture(closed(fetch, outcome));
        }
        if (work.style) {
            return CompletableFuture.completedFuture(styleSheet(fetch, response.get(), outcome));
        }
        ParsedPage parsed = reader.read(response.get(), work.depth, work.depth == 0);
        return parsed.page().media() == Page.Media.HTML
                ? judged(work, fetch, parsed, outcome)
                : CompletableFuture.completedFuture(digest(fetch, parsed, outcome, true));
    }

    /** Compares a page that repeats another one with a bogus address. */
    CompletableFuture<Digest> compare(Work work, Digest digest) {
        Sight sight = new Sight(
                digest.page().map(Page::title).orElse(""),
                "",
                texts.fullText(digest.place()),
                "",
                digest.links().size(),
                digest.page().filter(PageIntake::isDated).isPresent());
        return bogusDesk.beside(work.url, work).thenApply(bogus -> softNotFound
                .byComparison(work.url, digest.finalUrl(), sight, bogus, home)
                .map(reason -> digest.judged(LinkJudge.broken(reason, sight.title())))
                .orElseGet(digest::comparedFine));
    }

    private CompletableFuture<Digest> judged(Work work, Fetch fetch, ParsedPage parsed, LinkOutcome outcome) {
        Sight sight = sight(parsed);
        Optional<LinkOutcome> wall = judge.shell(fetch, sight);
        if (wall.isPresent()) {
            return CompletableFuture.completedFuture(closed(fetch, wall.get()));
        }
        if (work.depth == 0) {
            home = sight.shape();
        }
        Optional<String> reason = work.depth == 0
                ? Optional.empty()
                : softNotFound.byItself(fetch.requested(), fetch.finalUrl(), sight, home);
        if (reason.isPresent()) {
            return CompletableFuture.completedFuture(closed(fetch, LinkJudge.broken(reason.get(), quote(sight))));
        }
        if (work.depth == 0 || !softNotFound.isSuspicious(fetch.requested(), sight)) {
            return CompletableFuture.completedFuture(digest(fetch, parsed, outcome, work.depth == 0));
        }
        return bogusDesk.beside(fetch.requested(), work).thenApply(bogus -> softNotFound
                .byComparison(fetch.requested(), fetch.finalUrl(), sight, bogus, home)
                .map(found -> closed(fetch, LinkJudge.broken(found, quote(sight))))
                .orElseGet(() -> digest(fetch, parsed, outcome, true)));
    }

    static Sight sight(ParsedPage parsed) {
        Page page = parsed.page();
        boolean ofList = page.lists().stream().anyMatch(list -> list.heading().equals(page.heading()));
        return new Sight(
                page.title(),
                ofList ? "" : page.heading(),
                parsed.fullText(),
                own(parsed),
                parsed.links().size(),
                isDated(page));
    }

    /** Where the content is short: longer ones are more than a message. */
    private static String own(ParsedPage parsed) {
        if (parsed.text().length() > LONGEST_MESSAGE) {
            return parsed.text();
        }
        Set<String> listed = parsed.page().lists().stream()
                .flatMap(list -> list.items().stream())
                .map(ListItem::title)
                .collect(Collectors.toSet());
        return parsed.text()
                .lines()
                .filter(line -> listed.stream().noneMatch(line::contains))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isDated(Page page) {
        return page.dates().stream().anyMatch(date -> date.source() == DateMark.Source.SHOWN);
    }

    private static String quote(Sight sight) {
        String line = sight.text().strip().replace('\n', ' ');
        return sight.title() + " | " + line.substring(0, Math.min(80, line.length()));
    }

    private Digest closed(Fetch fetch, LinkOutcome outcome) {
        return Digest.closed(fetch, outcome, TargetTable.Story.of(fetch, outcome, Owner.OWN_SITE));
    }

    private Digest digest(Fetch fetch, ParsedPage parsed, LinkOutcome outcome, boolean compared) {
        return new Digest(
                outcome,
                TargetTable.Story.of(fetch, outcome, Owner.OWN_SITE),
                fetch.finalUrl(),
                Optional.of(shared.of(parsed.page())),
                texts.append(parsed.text(), parsed.fullText()),
                likeness(parsed),
                parsed.links(),
                fingerprints.of(parsed.links()),
                anchors(parsed),
                Digest.cost(fetch),
                compared);
    }

    private long[] anchors(ParsedPage parsed) {
        return fragments ? parsed.anchors().stream().mapToLong(Fingerprint::of).toArray() : Digest.NONE;
    }

    private Digest styleSheet(Fetch fetch, Exchange.Response response, LinkOutcome outcome) {
        String sheet = Charsets.decode(
                        response.body(),
                        response.headers().first("Content-Type").orElse(""))
                .text();
        List<Link> links = new ArrayList<>();
        for (String raw : StyleSheetReader.addresses(sheet)) {
            Reference reference = fetch.finalUrl().resolve(raw, java.nio.charset.StandardCharsets.UTF_8);
            Link.Origin origin = raw.endsWith(".css") ? Link.Origin.STYLE : Link.Origin.STYLE_URL;
            links.add(new Link(reference, raw, "", origin, Region.CONTENT, 0, ""));
        }
        return new Digest(
                outcome,
                TargetTable.Story.of(fetch, outcome, Owner.OWN_SITE),
                fetch.finalUrl(),
                Optional.empty(),
                TextSpool.Place.NOWHERE,
                0,
                links,
                fingerprints.of(links),
                Digest.NONE,
                Digest.cost(fetch),
                true);
    }

    /** Equal for pages whose title and first text differ in digits and blanks only. */
    private static long likeness(ParsedPage parsed) {
        String text = parsed.fullText();
        StringBuilder seen = new StringBuilder(LIKENESS_TEXT + 64);
        for (int i = 0; i < text.length() && seen.length() < LIKENESS_TEXT; i++) {
            char c = text.charAt(i);
            if (c > ' ' && !(c >= '0' && c <= '9')) {
                seen.append(c);
            }
        }
        String content = parsed.text();
        seen.append('|').append(parsed.page().title()).append('|').append(content.length());
        for (int i = 0; i < content.length() && i < LIKENESS_TEXT; i++) {
            char c = content.charAt(i);
            if (c > ' ' && !(c >= '0' && c <= '9')) {
                seen.append(c);
            }
        }
        return Fingerprint.of(seen);
    }

    /** The address a reader's link leads to, where it is a web address. */
    static Optional<Url> target(Link link) {
        return link.reference() instanceof Reference.Web web ? Optional.of(web.url()) : Optional.empty();
    }
}
