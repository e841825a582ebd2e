package io.github.disclosureaudit.archive;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Fault;
import java.util.Arrays;
import java.util.Optional;

/** A failed exchange as WARC fields: {@code fault} and {@code detail}. */
final class FailureFields {
    private static final String FAULT = "fault: ";
    private static final String DETAIL = "detail: ";

    private FailureFields() {}

    static String write(Exchange.Failure failure) {
        String detail = failure.detail().replaceAll("[\\r\\n]+", " ");
        return FAULT + failure.fault().name() + "\r\n" + DETAIL + detail + "\r\n";
    }

    /** The fault, empty when the record is no failure of ours. */
    static Optional<Fault> fault(String fields) {
        return value(fields, FAULT).flatMap(name -> Arrays.stream(Fault.values())
                .filter(fault -> fault.name().equals(name))
                .findFirst());
    }

    static String detail(String fields) {
        return value(fields, DETAIL).orElse("");
    }

    private static Optional<String> value(String fields, String name) {
        return fields.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst();
    }
}
