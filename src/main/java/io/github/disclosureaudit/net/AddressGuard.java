package io.github.disclosureaudit.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Keeps requests away from addresses that are not public: a link on a page must never make the tool talk to the network
 * it runs in. Asked before a request (literal hosts) and again at connect time of every hop with the resolved address,
 * so neither redirects nor a DNS that changes its mind get around it. Immutable.
 */
public final class AddressGuard {
    private static final Set<String> LOCAL_SUFFIXES = Set.of("localhost", "local", "internal", "lan", "home.arpa");

    private final boolean privateAllowed;
    private final Set<InetSocketAddress> namedEndpoints;
    private final Set<String> exemptHosts;
    private final boolean loopbackExempt;

    /**
     * @param privateAllowed {@code --allow-private-addresses}: private addresses stand for public ones when they are
     *     reached by name
     * @param overrides {@code --resolve}: exempt are exactly the endpoints that they name
     * @param exemptHosts hosts of the roster's home addresses given as literals, allowed as they stand; only looked at
     *     when private addresses are allowed
     */
    public AddressGuard(boolean privateAllowed, List<NameOverride> overrides, Collection<String> exemptHosts) {
        this.privateAllowed = privateAllowed;
        Set<InetSocketAddress> endpoints = new HashSet<>();
        overrides.forEach(override -> endpoints.add(new InetSocketAddress(override.address(), override.port())));
        this.namedEndpoints = Set.copyOf(endpoints);
        Set<String> hosts = new HashSet<>();
        exemptHosts.forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
        this.exemptHosts = privateAllowed ? Set.copyOf(hosts) : Set.of();
        this.loopbackExempt = this.exemptHosts.stream().anyMatch(AddressGuard::isLoopback);
    }

    /** A guard without exemptions. */
    public static AddressGuard strict() {
        return new AddressGuard(false, List.of(), List.of());
    }

    /**
     * Whether a host written in a link can only mean a machine of an internal network: a non-public address in any
     * spelling, {@code localhost} and other names of local use. True also when private addresses are allowed, because a
     * visitor of the portal could not open it; false for the exempt hosts of the roster. Who can open a portal at a
     * loopback address can open the other services of that machine too, under whatever name it calls itself.
     */
    public boolean isIntranetHost(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (exemptHosts.contains(name) || (loopbackExempt && isLoopback(name))) {
            return false;
        }
        return IpLiterals.parse(name)
                .map(address -> !AddressRange.isPublic(address))
                .orElseGet(() -> isLocalName(name));
    }

    /** Whether a connection to this resolved address may be opened. */
    boolean mayConnect(InetAddress address, int port) {
        return privateAllowed
                || AddressRange.isPublic(address)
                || namedEndpoints.contains(new InetSocketAddress(address, port));
    }

    /** Whether an address that a name resolved to counts as one of the public Internet. */
    boolean countsAsPublic(InetAddress address) {
        return privateAllowed || AddressRange.isPublic(address);
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost")
                || IpLiterals.parse(host).map(InetAddress::isLoopbackAddress).orElse(false);
    }

    private static boolean isLocalName(String host) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return LOCAL_SUFFIXES.stream().anyMatch(suffix -> name.equals(suffix) || name.endsWith("." + suffix));
    }
}
