package io.github.disclosureaudit.run;

import java.nio.file.Path;

/**
 * What a run came to.
 *
 * @param folder the finished run folder
 * @param sites sites in it
 * @param findings findings that count (notes left out)
 * @param unknown requirements that could not be judged
 * @param incomplete sites that could not be judged as a whole
 * @param failed sites that our own failure kept from being judged
 */
public record Outcome(Path folder, int sites, int findings, int unknown, int incomplete, int failed) {
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
