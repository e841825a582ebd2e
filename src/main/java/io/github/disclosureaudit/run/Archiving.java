package io.github.disclosureaudit.run;

import java.nio.file.Path;

/**
 * How a live run is archived.
 *
 * @param folder folder of {@code <site-id>.warc.gz}
 * @param software name and version of the tool
 * @param card what the run depends on
 * @param baselines against what it compares
 */
record Archiving(Path folder, String software, RunCard card, Baselines baselines) {
    /** Folder of results, in which the run folder lies. */
    Path reports() {
        return folder.resolve("../..").normalize();
    }
}
