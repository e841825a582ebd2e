package io.github.disclosureaudit.run;

import io.github.disclosureaudit.model.Message;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a run came to.
 *
 * @param folder the finished run folder
 * @param sites sites in it
 * @param findings findings that count (notes left out)
 * @param unknown requirements that could not be judged
 * @param incomplete sites that could not be judged as a whole
 * @param failed sites that our own failure kept from being judged
 * @param effort what it cost
 */
public record Outcome(Path folder, int sites, int findings, int unknown, int incomplete, int failed, Effort effort) {
    /**
     * What it cost.
     *
     * @param pages own pages that opened
     * @param requests exchanges, retries included
     * @param bytes body bytes that were judged, unchanged ones included
     * @param took wall time
     */
    public record Effort(long pages, long requests, long bytes, Duration took) {}

    /** The same outcome of a folder that has its final name. */
    Outcome in(Path finished) {
        return new Outcome(finished, sites, findings, unknown, incomplete, failed, effort);
    }

    /** Sites that were judged as a whole. */
    public int complete() {
        return sites - incomplete - failed;
    }

    /** The state of the night in one line. */
    public Message health() {
        return NightEvent.health(this);
    }

    /** Exit code of design.md §2: our failure, incomplete, findings, clean. */
    public int exitCode() {
        if (failed > 0) {
            return 4;
        }
        if (incomplete > 0) {
            return 3;
        }
        return findings > 0 ? 1 : 0;
    }
}
