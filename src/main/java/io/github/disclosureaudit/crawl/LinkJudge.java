package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.Certainty;
import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Exchange.BodyEnd;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Fault;
import io.github.disclosureaudit.model.Fetch;
import io.github.disclosureaudit.model.LinkOutcome;
import io.github.disclosureaudit.model.Page.Media;
import io.github.disclosureaudit.model.Reason;
import io.github.disclosureaudit.page.ChallengeDetector;
import io.github.disclosureaudit.page.MediaSniffer;
import java.util.Optional;

/**
 * What an answer, or the lack of one, says about a link. Pure: a table from facts to outcomes; what needs a look at
 * other pages (soft 404, hijacked domains, wrong targets) is judged elsewhere.
 */
final class LinkJudge {
    /** What came of it when it opens and nothing is wrong with it. */
    static final LinkOutcome FINE = new LinkOutcome.Fine();

    /** Characters of visible text above which a page has content, whatever scripts a firewall hung on it. */
    private static final int CONTENT = 200;

    private final ChallengeDetector walls;
    private final ErrorWords words;

    LinkJudge(ChallengeDetector walls, ErrorWords words) {
        this.walls = walls;
        this.words = words;
    }

    /** Judges a settled fetch by itself. */
    LinkOutcome judge(Fetch fetch) {
        return switch (fetch.ending()) {
            case REDIRECT_LOOP, TOO_MANY_REDIRECTS -> broken("redirect-loop", String.valueOf(fetch.finalUrl()));
            case BAD_LOCATION -> broken("redirect-to-error", location(fetch));
            case FAILED -> fetch.last() instanceof Exchange.Failure failure ? failed(failure) : FINE;
            case ANSWERED ->
                fetch.response().map(response -> answered(fetch, response)).orElse(FINE);
        };
    }

    /** Whether another try some time later may come out better: no answer, or an answer of an overloaded server. */
    static boolean isUnsure(Fetch fetch) {
        if (fetch.last() instanceof Exchange.Failure failure) {
            return switch (failure.fault()) {
                case DNS_UNSURE, REFUSED, TIMEOUT, RESET, PROTOCOL, UNREACHABLE -> true;
                default -> false;
            };
        }
        int status = fetch.response().map(Exchange.Response::status).orElse(0);
        return fetch.ending() == Fetch.Ending.ANSWERED
                && (status == 429 || status == 408 || status >= 500 && status < 600);
    }

    private LinkOutcome answered(Fetch fetch, Exchange.Response response) {
        int status = response.status();
        Optional<LinkOutcome> wall = status == 200 ? Optional.empty() : wall(response);
        if (wall.isPresent()) {
            return wall.get();
        }
        if (status == 429) {
            return new LinkOutcome.Unjudged(Reason.of("rate-limited"), "HTTP 429");
        }
        if (status >= 300 && status != 304) {
            return new LinkOutcome.Broken(Reason.http(status), Certainty.CONFIRMED, "HTTP " + status);
        }
        if (fetch.certificateFault().isPresent()) {
            return broken(fetch.certificateFault().get().reason().code(), "");
        }
        return content(fetch, response);
    }

    /** The wall that a page which answered 200 is, if it shows no content and carries a wall's marks. */
    Optional<LinkOutcome> shell(Fetch fetch, Sight sight) {
        boolean bare = sight.text().strip().length() < CONTENT;
        return bare ? fetch.success().flatMap(this::wall) : Optional.empty();
    }

    private Optional<LinkOutcome> wall(Exchange.Response response) {
        return walls.wall(response)
                .map(sign -> new LinkOutcome.Unjudged(Reason.of("wall"), sign.name() + " " + response.status()));
    }

    private LinkOutcome content(Fetch fetch, Exchange.Response response) {
        boolean read = response.request().method() == ExchangeRequest.Method.GET;
        if (!read || response.status() != 200) {
            return FINE;
        }
        Optional<Media> promised =
                MediaSniffer.byExtension(fetch.requested()).or(() -> MediaSniffer.byExtension(fetch.finalUrl()));
        String type = response.headers().first("Content-Type").orElse("");
        if (response.body().length == 0) {
            boolean style = type.contains("css") || type.contains("javascript");
            boolean file = promised.filter(media -> media != Media.HTML).isPresent();
            return style || response.end() == BodyEnd.CUT_SHORT
                    ? FINE
                    : new LinkOutcome.Broken(
                            Reason.of("empty-file"), file ? Certainty.CONFIRMED : Certainty.SUSPECTED, "0 bytes");
        }
        boolean message = promised.filter(media -> FileCheck.isMessageInsteadOfFile(media, response))
                .isPresent();
        if (message) {
            return wall(response).orElseGet(() -> broken("wrong-file-type", type));
        }
        return promised.filter(media -> FileCheck.isViewerInsteadOfFile(media, response))
                .<LinkOutcome>map(media -> new LinkOutcome.Noted(Reason.of("viewer-only"), type))
                .or(() -> DataMessage.inPlaceOfPage(fetch.requested(), response).flatMap(data -> said(data, response)))
                .orElse(FINE);
    }

    private Optional<LinkOutcome> said(DataMessage message, Exchange.Response response) {
        if (message.saysMissing(words)) {
            return wall(response).or(() -> Optional.of(broken("soft-404", message.quote())));
        }
        return message.isTrouble()
                ? wall(response).or(() -> Optional.of(new LinkOutcome.Noted(Reason.of("data-only"), message.quote())))
                : Optional.empty();
    }

    private static LinkOutcome failed(Exchange.Failure failure) {
        Fault fault = failure.fault();
        return switch (fault) {
            case DNS, REFUSED, TIMEOUT, RESET, TLS_EXPIRED, TLS_NAME, TLS_CHAIN, TLS_PROTOCOL, GUARDED ->
                broken(fault.reason().code(), failure.detail());
            case PROTOCOL -> broken("reset", failure.detail());
            case DNS_UNSURE, UNREACHABLE -> unjudged("vantage", failure.detail());
            case ROBOTS -> unjudged("robots", failure.detail());
            case NOT_ARCHIVED, OUR_LIMIT -> unjudged("budget", failure.detail());
        };
    }

    private static String location(Fetch fetch) {
        return fetch.response()
                .flatMap(response -> response.headers().first("Location"))
                .orElse("");
    }

    static LinkOutcome broken(String reason, String evidence) {
        return new LinkOutcome.Broken(Reason.of(reason), Certainty.CONFIRMED, evidence);
    }

    static LinkOutcome unjudged(String reason, String evidence) {
        return new LinkOutcome.Unjudged(Reason.of(reason), evidence);
    }
}
