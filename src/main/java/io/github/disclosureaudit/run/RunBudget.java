package io.github.disclosureaudit.run;

import io.github.disclosureaudit.model.Coverage;
import java.util.Optional;

/**
 * Shares the pages and bytes of a run among its sites. A site that starts gets an equal part of what is left, at most what
 * any site may have; what it does not use goes to those that start later. So no site, however large, takes the part of
 * another, and the sum is never exceeded but for what was on its way. Safe for many threads.
 */
final class RunBudget {
    private final Share perSite;
    private final boolean limited;
    private long pages;
    private long bytes;
    private int waiting;

    /**
     * What one site may spend.
     *
     * @param pages own addresses that are fetched
     * @param bytes body bytes of own addresses
     */
    record Share(long pages, long bytes) {
        /** Name of the note in the archive: a replay under another share would ask for other things. */
        static final String NOTE = "audit:share";

        String text() {
            return pages + "\t" + bytes;
        }

        /** Reads a note; empty when the text is none. */
        static Optional<Share> parse(String text) {
            String[] fields = text.split("\t", -1);
            try {
                return fields.length == 2
                        ? Optional.of(new Share(Long.parseLong(fields[0]), Long.parseLong(fields[1])))
                        : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
    }

    RunBudget(AuditOrder order) {
        this(
                order.network().total(),
                new Share(order.network().maxPages(), order.network().maxBytes()),
                order.sites().size());
    }

    /**
     * The budget of one run.
     *
     * @param total what all sites may spend together
     * @param perSite what any site may spend
     * @param sites sites of the run
     */
    RunBudget(AuditOrder.Total total, Share perSite, int sites) {
        this.perSite = perSite;
        this.limited = !total.equals(AuditOrder.Total.UNLIMITED);
        this.pages = total.pages();
        this.bytes = total.bytes();
        this.waiting = sites;
    }

    /** Whether there is any limit besides those of each site. */
    boolean isLimited() {
        return limited;
    }

    /** The share of a site that starts now. */
    synchronized Share next() {
        long sites = Math.max(1, waiting);
        return taken(new Share(
                Math.min(perSite.pages, Math.max(0, pages / sites)),
                Math.min(perSite.bytes, Math.max(0, bytes / sites))));
    }

    /** The share of a site that was given one before the run was stopped. */
    synchronized Share again(Share share) {
        return taken(share);
    }

    private Share taken(Share share) {
        waiting--;
        pages -= share.pages;
        bytes -= share.bytes;
        return share;
    }

    /** Takes back what a site did not use: every request and byte it cost counts, whatever for. */
    synchronized void giveBack(Share share, Coverage cost) {
        pages += share.pages - Math.min(share.pages, cost.requests());
        bytes += share.bytes - Math.min(share.bytes, cost.bytes());
    }
}
