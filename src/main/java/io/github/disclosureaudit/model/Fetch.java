package io.github.disclosureaudit.model;

import java.util.List;
import java.util.Optional;

/**
 * One address asked for until it was settled: redirects followed, cookies kept inside the chain, refused HEAD repeated
 * as GET, passing trouble retried.
 *
 * @param requested the address asked for
 * @param hops exchanges of the deciding attempt in order: redirects, then the last one; at least one
 * @param ending how the chain ended
 * @param certificateFault fault of a certificate on the way, where the lenient second look got past it
 * @param attempts attempts made, 1 when the first one settled it
 */
public record Fetch(Url requested, List<Exchange> hops, Ending ending, Optional<Fault> certificateFault, int attempts) {
    public Fetch {
        hops = List.copyOf(hops);
    }

    /** How a chain of redirects ended. */
    public enum Ending {
        /** With an answer that is no redirect. */
        ANSWERED,
        /** With no answer. */
        FAILED,
        /** The same address with the same cookies came twice. */
        REDIRECT_LOOP,
        /** More hops than allowed. */
        TOO_MANY_REDIRECTS,
        /** {@code Location} is no address that can be asked for. */
        BAD_LOCATION
    }

    public Exchange last() {
        return hops.get(hops.size() - 1);
    }

    /** Address of the last hop. */
    public Url finalUrl() {
        return last().request().url();
    }

    /** The last answer, where there is one. */
    public Optional<Exchange.Response> response() {
        return last() instanceof Exchange.Response response ? Optional.of(response) : Optional.empty();
    }

    /** The final answer when it is a success. */
    public Optional<Exchange.Response> success() {
        return ending == Ending.ANSWERED ? response().filter(Exchange.Response::isSuccess) : Optional.empty();
    }
}
