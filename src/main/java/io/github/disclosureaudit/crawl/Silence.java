package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.Fetch;
import io.github.disclosureaudit.model.LinkOutcome;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Tells a host that fell silent from addresses that are dead: when own addresses in a row give no answer in time, the
 * home page is asked, and once more after a breath. Only when it, too, stays silent both times is the whole site given
 * up: a slow site answers one of them. Counting is confined to the thread of the site.
 */
final class Silence {
    /** As many in a row before the home page is asked whether anybody is there. */
    private static final int LONG = 16;

    private static final Duration BREATH = Duration.ofSeconds(30);

    private final Supplier<CompletableFuture<Fetch>> home;
    private final Pause pause;
    private int unanswered;

    /**
     * @param home asks for the home page
     * @param pause lets time pass between the two questions
     */
    Silence(Supplier<CompletableFuture<Fetch>> home, Pause pause) {
        this.home = home;
        this.pause = pause;
    }

    /** Notes what became of an own address; whether the silence has become long. */
    boolean after(LinkOutcome outcome) {
        boolean timeout = outcome instanceof LinkOutcome.Broken broken
                && broken.reason().code().equals("timeout");
        unanswered = timeout ? unanswered + 1 : 0;
        return unanswered >= LONG;
    }

    /** Whether the last own address gave no answer in time: when no more are to come, that is silence, too. */
    boolean isLikely() {
        return unanswered > 0;
    }

    /** Asks whether anybody is there; true when nobody is. The count begins anew. */
    CompletableFuture<Boolean> lasts() {
        unanswered = 0;
        return isHomeSilent()
                .thenCompose(silent -> silent
                        ? pause.of(BREATH).thenCompose(done -> isHomeSilent())
                        : CompletableFuture.completedFuture(false));
    }

    private CompletableFuture<Boolean> isHomeSilent() {
        return home.get().thenApply(fetch -> fetch.response().isEmpty());
    }
}
