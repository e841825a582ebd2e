package io.github.disclosureaudit.net;

import java.net.InetAddress;
import java.util.Locale;

/**
 * One {@code --resolve HOST:PORT:ADDRESS}, read as curl reads it.
 *
 * @param host lower-case host name
 * @param port TCP port that the address may be used for
 * @param address where to connect to instead of asking the DNS
 */
public record NameOverride(String host, int port, InetAddress address) {

    /**
     * Reads {@code HOST:PORT:ADDRESS}; an IPv6 address may stand in brackets.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public static NameOverride parse(String text) {
        int first = text.indexOf(':');
        int second = text.indexOf(':', first + 1);
        if (first < 1 || second < 0) {
            throw new IllegalArgumentException("not HOST:PORT:ADDRESS: " + text);
        }
        String host = text.substring(0, first).toLowerCase(Locale.ROOT);
        InetAddress address = IpLiterals.parse(text.substring(second + 1))
                .orElseThrow(() -> new IllegalArgumentException("not an address: " + text.substring(second + 1)));
        String port = text.substring(first + 1, second);
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65_535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        return new NameOverride(host, Integer.parseInt(port), address);
    }
}
