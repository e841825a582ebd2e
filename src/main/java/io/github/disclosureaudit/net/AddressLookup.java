package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.Ipv6Facts.Lookup;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * What the DNS alone proves about IPv6: whether a host has an address that counts. Nothing is connected to, so every
 * machine can measure it.
 */
public final class AddressLookup {
    private final Names names;
    private final AddressGuard guard;
    private final List<NameOverride> overrides;

    /** @param overrides {@code --resolve}: a host named there has the addresses named there and no others */
    public AddressLookup(Names names, AddressGuard guard, List<NameOverride> overrides) {
        this.names = names;
        this.guard = guard;
        this.overrides = List.copyOf(overrides);
    }

    /**
     * What the DNS says of one host.
     *
     * @param lookup how the lookup of AAAA ended
     * @param chain CNAME chain, the host first
     * @param addresses addresses that count
     * @param rejected addresses that do not: mapped, NAT64, unique local, link-local…
     * @param millis time of the lookup, -1 when the DNS was not asked
     * @param authenticated the DNS server validated the answer
     */
    public record Found(
            Lookup lookup,
            List<String> chain,
            List<String> addresses,
            List<String> rejected,
            long millis,
            boolean authenticated) {
        public Found {
            chain = List.copyOf(chain);
            addresses = List.copyOf(addresses);
            rejected = List.copyOf(rejected);
        }

        /** Whether the DNS was asked; not for hosts that are addresses or named by {@code --resolve}. */
        public boolean isFromDns() {
            return millis >= 0;
        }

        /** The addresses that count, with a port. */
        public List<InetSocketAddress> sockets(int port) {
            return addresses.stream()
                    .flatMap(text -> IpLiterals.parse(text).stream())
                    .map(address -> new InetSocketAddress(address, port))
                    .toList();
        }

        /** Whether it is proved that the host has no address that counts. */
        public boolean isNone() {
            return addresses.isEmpty() && (lookup == Lookup.NO_DATA || lookup == Lookup.FOUND);
        }
    }

    /** Asks for the AAAA records of a host, past the cache; blocks until the DNS has answered or given up. */
    public Found of(String host, int port) {
        List<NameOverride> named = overrides.stream()
                .filter(override -> override.port() == port && override.host().equals(host))
                .toList();
        if (!named.isEmpty()) {
            return overridden(host, named);
        }
        return IpLiterals.parse(host).map(address -> literal(host, address)).orElseGet(() -> asked(host));
    }

    /** Time of a lookup of A past the cache, -1 when it failed. */
    public long millisOverIpv4(String host) {
        if (IpLiterals.parse(host).isPresent()) {
            return -1;
        }
        NameAnswer answer = names.askAfresh(host, Type.A).join();
        return answer.found() ? answer.millis() : -1;
    }

    private Found asked(String host) {
        NameAnswer answer = names.askAfresh(host, Type.AAAA).join();
        List<String> counted = new ArrayList<>();
        List<String> rejected = new ArrayList<>();
        for (Record record : answer.records()) {
            if (record instanceof AAAARecord six) {
                // From the record's bytes: the JDK turns a mapped address into an IPv4 one and hides the fault.
                byte[] bytes = six.rdataToWireCanonical();
                boolean counts = !AddressRange.isNeverUsable(bytes) && guard.countsAsPublic(IpLiterals.address(bytes));
                (counts ? counted : rejected).add(six.rdataToString());
            }
        }
        return new Found(lookup(answer), answer.chain(), counted, rejected, answer.millis(), answer.authenticated());
    }

    private static Found overridden(String host, List<NameOverride> named) {
        List<String> six = named.stream()
                .map(NameOverride::address)
                .filter(Inet6Address.class::isInstance)
                .map(InetAddress::getHostAddress)
                .toList();
        return new Found(six.isEmpty() ? Lookup.FAILED : Lookup.FOUND, List.of(host), six, List.of(), -1, false);
    }

    private static Found literal(String host, InetAddress address) {
        boolean six = address instanceof Inet6Address;
        return new Found(
                six ? Lookup.FOUND : Lookup.FAILED,
                List.of(host),
                six ? List.of(address.getHostAddress()) : List.of(),
                List.of(),
                -1,
                false);
    }

    private static Lookup lookup(NameAnswer answer) {
        return switch (answer.outcome()) {
            case FOUND -> Lookup.FOUND;
            case NO_DATA -> Lookup.NO_DATA;
            case NO_SUCH_NAME -> Lookup.NO_SUCH_NAME;
            case SERVER_FAILURE, TIMEOUT -> Lookup.FAILED;
        };
    }
}
