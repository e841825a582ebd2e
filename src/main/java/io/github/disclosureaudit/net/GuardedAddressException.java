package io.github.disclosureaudit.net;

import java.io.IOException;

/** The address guard refused a connection. */
final class GuardedAddressException extends IOException {
    private static final long serialVersionUID = 1;

    GuardedAddressException(String address) {
        super("address is not public: " + address);
    }
}
