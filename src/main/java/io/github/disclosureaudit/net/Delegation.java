package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.Ipv6Facts.NameServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * The name servers of the zone that a host lies in: whether they have IPv6 addresses, and whether one of them answers a
 * question for the host over IPv6 (域名授权体系 of the national monitoring).
 */
public final class Delegation {
    private static final Duration LIMIT = Duration.ofSeconds(4);
    private static final int MOST_SERVERS = 8;
    private static final int DNS_PORT = 53;

    private final Names names;
    private final AddressGuard guard;

    public Delegation(Names names, AddressGuard guard) {
        this.names = names;
        this.guard = guard;
    }

    /**
     * Looks the name servers up; blocks until the DNS has answered or given up.
     *
     * @param host host of the home page
     * @param ask whether to put a question to them over IPv6; without IPv6 of our own that would prove nothing
     * @return the servers by name; empty when no zone could be found, which proves nothing
     */
    public List<NameServer> of(String host, boolean ask) {
        List<NameServer> servers = new ArrayList<>();
        for (String server : zoneServers(host)) {
            NameAnswer answer = names.ask(server, Type.AAAA).join();
            if (!answer.isProof()) {
                return List.of();
            }
            List<InetAddress> addresses = Names.addressesOf(answer).stream()
                    .filter(guard::countsAsPublic)
                    .toList();
            Optional<Boolean> answers = ask && !addresses.isEmpty()
                    ? Optional.of(addresses.stream().anyMatch(address -> answers(address, host)))
                    : Optional.empty();
            servers.add(new NameServer(
                    server, addresses.stream().map(InetAddress::getHostAddress).toList(), answers));
        }
        return servers;
    }

    /** Servers of the closest zone above or at the host. */
    private List<String> zoneServers(String host) {
        for (String zone = host; zone.indexOf('.') > 0; zone = zone.substring(zone.indexOf('.') + 1)) {
            NameAnswer answer = names.ask(zone, Type.NS).join();
            List<String> servers = answer.records().stream()
                    .filter(NSRecord.class::isInstance)
                    .map(Record::rdataToString)
                    .map(name -> name.endsWith(".") ? name.substring(0, name.length() - 1) : name)
                    .sorted()
                    .limit(MOST_SERVERS)
                    .toList();
            if (!servers.isEmpty()) {
                return servers;
            }
        }
        return List.of();
    }

    private boolean answers(InetAddress server, String host) {
        if (!guard.mayConnect(server, DNS_PORT)) {
            return false;
        }
        return Names.of(new InetSocketAddress(server, DNS_PORT), LIMIT)
                .askAfresh(host, Type.AAAA)
                .join()
                .isProof();
    }
}
