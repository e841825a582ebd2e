package io.github.disclosureaudit.model;

/** Why there was no answer: the one vocabulary that every exception of the network is mapped to. */
public enum Fault {
    /** The name does not exist. */
    DNS("dns"),
    /** The name servers did not answer or failed: nothing is known about the name. */
    DNS_UNSURE("dns"),
    REFUSED("refused"),
    TIMEOUT("timeout"),
    /** Connection reset or closed before an answer. */
    RESET("reset"),
    TLS_EXPIRED("tls-expired"),
    TLS_NAME("tls-name"),
    TLS_CHAIN("tls-chain"),
    TLS_PROTOCOL("tls-protocol"),
    /** The answer is not HTTP. */
    PROTOCOL("protocol-error"),
    /** No route to the address from here. */
    UNREACHABLE("unreachable"),
    /** The address guard forbids the address (private, loopback, link-local…). */
    GUARDED("intranet-address"),
    /** robots.txt forbids it; nothing was sent. */
    ROBOTS("robots"),
    /** The archive that is replayed holds no such exchange. */
    NOT_ARCHIVED("not-archived"),
    /** A limit of our own: stopped, budget used up. */
    OUR_LIMIT("budget");

    private final String code;

    Fault(String code) {
        this.code = code;
    }

    public Reason reason() {
        return new Reason(code);
    }

    /** Whether the name was resolved and a TLS handshake was what failed. */
    public boolean isTls() {
        return this == TLS_EXPIRED || this == TLS_NAME || this == TLS_CHAIN || this == TLS_PROTOCOL;
    }
}
