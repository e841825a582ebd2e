package io.github.disclosureaudit.crawl;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Lets time pass: a scheduler in a run, nothing in a replay or a test. */
@FunctionalInterface
public interface Pause {
    /** No waiting at all. */
    Pause NONE = duration -> CompletableFuture.completedFuture(null);

    /** Completes after the duration. */
    CompletableFuture<Void> of(Duration duration);
}
