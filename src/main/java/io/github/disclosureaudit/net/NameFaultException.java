package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.Fault;
import java.net.UnknownHostException;

/** A host name gave no usable address; says whether that is proved or only could not be found out. */
final class NameFaultException extends UnknownHostException {
    private static final long serialVersionUID = 1;

    private final Fault fault;

    NameFaultException(String host, Fault fault, String why) {
        super(host + ": " + why);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
