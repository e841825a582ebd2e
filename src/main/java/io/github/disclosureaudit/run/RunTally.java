package io.github.disclosureaudit.run;

import io.github.disclosureaudit.model.NotStored;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.SiteResult;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.report.NotWritten;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Adds up what a run comes to, site by site. Safe for many threads. */
final class RunTally {
    private int sites;
    private int findings;
    private int unknown;
    private int incomplete;
    private int failed;
    private long pages;
    private long requests;
    private long bytes;
    private final List<Throwable> disk = new ArrayList<>();

    /** Counts a site whose tables are on the disk. */
    synchronized void add(SiteResult result) {
        sites++;
        findings += findings(result);
        unknown += unknown(result);
        incomplete += result.coverage().incomplete().isEmpty() ? 0 : 1;
        pages += result.coverage().pages();
        requests += result.coverage().requests();
        bytes += result.coverage().bytes();
    }

    /** Counts a site that a failure of our own kept from being judged. */
    synchronized void addFailed() {
        sites++;
        failed++;
    }

    /** Learns that results of a site are not on the disk. */
    synchronized void addNotOnDisk(Throwable fault) {
        disk.add(fault);
    }

    /** A run whose results are not on the disk is not done: it stays partial, to be resumed. */
    synchronized void refuseIfNotOnDisk() throws NotWritten {
        for (Throwable fault : disk) {
            if (fault instanceof NotWritten notWritten) {
                throw notWritten;
            }
            if (fault instanceof NotStored notStored) {
                throw notStored;
            }
        }
    }

    synchronized Outcome outcome(Path folder, Duration took) {
        Outcome.Effort effort = new Outcome.Effort(pages, requests, bytes, took);
        return new Outcome(folder, sites, findings, unknown, incomplete, failed, effort);
    }

    /** Findings that count: notes are left out. */
    static int findings(SiteResult result) {
        return (int) result.conclusions().stream()
                .flatMap(conclusion -> conclusion.findings().stream())
                .filter(finding -> finding.severity() != Severity.NOTE)
                .count();
    }

    /** Requirements that could not be judged. */
    static int unknown(SiteResult result) {
        return (int) result.conclusions().stream()
                .filter(conclusion -> conclusion.verdict() == Verdict.UNKNOWN)
                .count();
    }
}
