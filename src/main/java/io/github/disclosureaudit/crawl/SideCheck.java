package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.crawl.LinkIntake.Side;
import io.github.disclosureaudit.crawl.TargetTable.Story;
import io.github.disclosureaudit.model.Certainty;
import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Fetch;
import io.github.disclosureaudit.model.LinkFact.Owner;
import io.github.disclosureaudit.model.LinkOutcome;
import io.github.disclosureaudit.model.Page.Media;
import io.github.disclosureaudit.model.Reason;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.page.MediaSniffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Judges what is looked at but not crawled: addresses outside, and pictures, scripts and media. Asks with HEAD where the
 * content need not be read, with GET where a page must be seen to be believed. Thread-safe.
 */
final class SideCheck {
    private final Fetching fetching;
    private final CrawlSettings settings;
    private final LinkJudge judge;
    private final SoftNotFound softNotFound;
    private final Hijack hijack;
    private final TlsDoubt tlsDoubt;
    private final Function<Exchange.Response, Sight> eye;

    SideCheck(
            Fetching fetching,
            CrawlSettings settings,
            LinkJudge judge,
            SoftNotFound softNotFound,
            Hijack hijack,
            TlsDoubt tlsDoubt,
            Function<Exchange.Response, Sight> eye) {
        this.fetching = fetching;
        this.settings = settings;
        this.judge = judge;
        this.softNotFound = softNotFound;
        this.hijack = hijack;
        this.tlsDoubt = tlsDoubt;
        this.eye = eye;
    }

    /**
     * One address.
     *
     * @param asking what the address itself is asked with
     */
    CompletableFuture<Story> check(Fetching asking, Side side) {
        Owner owner = side.owner();
        Optional<Media> promised = MediaSniffer.byExtension(side.url()).filter(media -> media != Media.HTML);
        ExchangeRequest get = ExchangeRequest.get(side.url(), settings.outsideBytes(), settings.timeout());
        if (!side.resource() && promised.isEmpty()) {
            return asking.fetch(get).thenCompose(fetch -> seen(fetch, owner));
        }
        return asking.fetch(get.with(ExchangeRequest.Method.HEAD))
                .thenCompose(fetch -> mustBeRead(fetch, promised)
                        ? asking.fetch(get).thenApply(read -> Story.of(read, judge.judge(read), owner))
                        : CompletableFuture.completedFuture(Story.of(fetch, judge.judge(fetch), owner)));
    }

    /** A file that comes as a page or with no bytes is read before it is believed. */
    private static boolean mustBeRead(Fetch fetch, Optional<Media> promised) {
        Optional<Exchange.Response> head =
                fetch.success().filter(response -> response.request().method() == ExchangeRequest.Method.HEAD);
        if (head.isEmpty() || promised.isEmpty()) {
            return false;
        }
        String type = head.get().headers().first("Content-Type").orElse("");
        boolean empty =
                head.get().headers().first("Content-Length").filter("0"::equals).isPresent();
        return empty || type.startsWith("text/html") || type.contains("json");
    }

    private CompletableFuture<Story> seen(Fetch fetch, Owner owner) {
        LinkOutcome outcome = judge.judge(fetch);
        if (fetch.ending() == Fetch.Ending.FAILED) {
            return tlsDoubt.settle(fetch, outcome).thenApply(settled -> Story.of(fetch, settled, owner));
        }
        if (isForbidden(outcome)
                && owner != Owner.OWN_SITE
                && fetch.requested().path().length() > 1) {
            return hostForbidden(fetch, owner, outcome);
        }
        if (outcome instanceof LinkOutcome.Fine && fetch.success().isPresent()) {
            Sight sight = fetch.success().map(eye).orElse(Sight.NONE);
            outcome = judge.shell(fetch, sight).orElseGet(() -> look(fetch, owner, sight));
        }
        return CompletableFuture.completedFuture(Story.of(fetch, outcome, owner));
    }

    private LinkOutcome look(Fetch fetch, Owner owner, Sight sight) {
        Optional<String> words = owner == Owner.OUTSIDE ? hijack.suspicion(sight) : Optional.empty();
        if (words.isPresent()) {
            return new LinkOutcome.Broken(
                    Reason.of("hijacked-suspect"), Certainty.SUSPECTED, sight.title() + " | " + words.get());
        }
        return softNotFound
                .byItself(fetch.requested(), fetch.finalUrl(), sight, Sight.NONE.shape())
                .map(reason -> LinkJudge.broken(reason, sight.title()))
                .orElse(LinkJudge.FINE);
    }

    private static boolean isForbidden(LinkOutcome outcome) {
        return outcome instanceof LinkOutcome.Broken broken
                && (broken.reason().code().equals("http-403")
                        || broken.reason().code().equals("http-401")
                        || broken.reason().code().equals("http-406"));
    }

    /** A foreign host that refuses its home page too refuses us, not the page. */
    private CompletableFuture<Story> hostForbidden(Fetch fetch, Owner owner, LinkOutcome outcome) {
        Url home = fetch.finalUrl().withTarget("/");
        ExchangeRequest get = ExchangeRequest.get(home, settings.outsideBytes(), settings.timeout());
        return fetching.fetch(get).thenApply(root -> {
            boolean opens = root.success().isPresent();
            return Story.of(fetch, opens ? outcome : LinkJudge.unjudged("wall", evidence(fetch)), owner);
        });
    }

    private static String evidence(Fetch fetch) {
        return "HTTP " + fetch.response().map(Exchange.Response::status).orElse(0);
    }
}
