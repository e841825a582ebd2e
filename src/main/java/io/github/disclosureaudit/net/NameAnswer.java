package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.Fault;
import java.util.List;
import java.util.Locale;
import org.xbill.DNS.Record;

/**
 * What the DNS said about one name and record type.
 *
 * @param outcome how the question ended
 * @param chain names in the order of their CNAME records, the one asked for first
 * @param records records of the type asked for at the end of the chain, empty unless {@link Outcome#FOUND}
 * @param authority records of the authority section of the last reply
 * @param authenticated the server says that it validated the answer (AD flag)
 * @param millis time from the first question to the last answer
 */
record NameAnswer(
        Outcome outcome,
        List<String> chain,
        List<Record> records,
        List<Record> authority,
        boolean authenticated,
        long millis) {
    NameAnswer {
        chain = List.copyOf(chain);
        records = List.copyOf(records);
        authority = List.copyOf(authority);
    }

    /** How a question ended. */
    enum Outcome {
        FOUND,
        /** The name exists, the type does not. */
        NO_DATA,
        NO_SUCH_NAME,
        /** An answer came that says nothing about the name, or no server could be reached. */
        SERVER_FAILURE,
        TIMEOUT;

        /** As the DNS people write it: {@code NXDOMAIN}. */
        String word() {
            return this == NO_SUCH_NAME ? "NXDOMAIN" : name().replace('_', ' ').toLowerCase(Locale.ROOT);
        }
    }

    boolean found() {
        return outcome == Outcome.FOUND;
    }

    /** Whether the answer proves something, be it that nothing is there. */
    boolean isProof() {
        return outcome == Outcome.FOUND || outcome == Outcome.NO_DATA || outcome == Outcome.NO_SUCH_NAME;
    }

    /** The fault of a link whose host has this answer and no address. */
    Fault fault() {
        return isProof() ? Fault.DNS : Fault.DNS_UNSURE;
    }
}
