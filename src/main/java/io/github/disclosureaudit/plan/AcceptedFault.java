package io.github.disclosureaudit.plan;

import io.github.disclosureaudit.model.Reason;
import io.github.disclosureaudit.model.Url;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/**
 * A fault of links to one host that the inspecting body has looked at and accepts for a time. It is still reported, as a
 * note with the reason and the day it ends, so that nothing is hidden for good.
 *
 * @param host host of the links, in lower case
 * @param path how the path of the links begins, empty for all
 * @param reasons codes of the faults that are accepted, never empty
 * @param why why it is accepted, in the inspectors' words
 * @param until last day on which it is accepted
 */
public record AcceptedFault(String host, String path, Set<String> reasons, String why, LocalDate until) {
    private static final Set<String> KEYS = Set.of("host", "path", "reasons", "why", "until");

    public AcceptedFault {
        reasons = Set.copyOf(reasons);
    }

    /** Whether a fault of a link is accepted on a day; an address that is none belongs to no host. */
    public boolean covers(String address, Reason fault, LocalDate day) {
        return !day.isAfter(until)
                && reasons.contains(fault.code())
                && Url.parse(address)
                        .filter(link -> link.host().equals(host) && link.path().startsWith(path))
                        .isPresent();
    }

    static AcceptedFault read(Parameters entry) {
        entry.requireOnly(KEYS);
        Set<String> reasons = Set.copyOf(entry.texts("reasons"));
        if (reasons.isEmpty() || entry.text("why").isBlank()) {
            throw entry.fault("reasons", "accepted-without-reason", entry.text("host"));
        }
        LocalDate until =
                entry.date("until").orElseThrow(() -> entry.fault("host", "accepted-without-end", entry.text("host")));
        return new AcceptedFault(
                entry.text("host").toLowerCase(Locale.ROOT), entry.text("path", ""), reasons, entry.text("why"), until);
    }
}
