package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.Ipv6Facts.NameServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/**
 * 域名授权体系: the name servers of a host's zone, their IPv6 addresses, and whether they answer there (national IPv6
 * monitoring: any of them has an address and answers for the site over IPv6).
 */
public final class DelegationLookup {
    private static final int DNS_PORT = 53;
    private static final int MOST_SERVERS = 13;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Names names;
    private final AddressGuard guard;
    private final Set<Integer> ports;

    /**
     * Builds a lookup.
     *
     * @param server {@code --dns}: where it stands for the whole DNS, name servers listen on its port
     */
    public DelegationLookup(Names names, AddressGuard guard, Optional<InetSocketAddress> server) {
        this.names = names;
        this.guard = guard;
        Set<Integer> tried = new LinkedHashSet<>();
        server.ifPresent(address -> tried.add(address.getPort()));
        tried.add(DNS_PORT);
        this.ports = tried;
    }

    /** The name servers of the zone that a host lies in; empty when they could not be found. */
    public List<NameServer> of(String host, boolean connect) {
        List<NameServer> servers = new ArrayList<>();
        for (String name : serverNames(host)) {
            NameAnswer answer = names.ask(name, Type.AAAA).join();
            if (!answer.isProof()) {
                // Half a picture could prove a fault that is none.
                return List.of();
            }
            List<InetAddress> addresses = countedAddresses(answer);
            Optional<Boolean> answers =
                    connect && !addresses.isEmpty() ? Optional.of(anyAnswers(host, addresses)) : Optional.empty();
            servers.add(new NameServer(
                    name, addresses.stream().map(InetAddress::getHostAddress).toList(), answers));
        }
        return servers;
    }

    /**
     * Whether the zone that a host lies in is signed (RFC 4033): {@code signed}, {@code insecure}, or empty where the DNS
     * did not say. A server that has validated the answer says more; see {@link AddressLookup.Found#authenticated}.
     */
    public String signing(String host) {
        String zone = host;
        while (zone.indexOf('.') > 0) {
            NameAnswer answer = names.ask(zone, Type.DNSKEY).join();
            if (answer.found()) {
                return "signed";
            }
            if (!answer.isProof()) {
                return "";
            }
            boolean apex = names.ask(zone, Type.NS).join().found();
            if (apex) {
                return "insecure";
            }
            zone = enclosing(zone, answer);
        }
        return "";
    }

    private List<String> serverNames(String host) {
        String zone = host;
        while (zone.indexOf('.') > 0) {
            NameAnswer answer = names.ask(zone, Type.NS).join();
            List<String> found = answer.records().stream()
                    .filter(NSRecord.class::isInstance)
                    .map(record -> NameClient.plain(((NSRecord) record).getTarget()))
                    .sorted()
                    .limit(MOST_SERVERS)
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
            if (!answer.isProof()) {
                return List.of();
            }
            zone = enclosing(zone, answer);
        }
        return List.of();
    }

    /** The zone that an answer names as its own, else the name without its first label. */
    private static String enclosing(String name, NameAnswer answer) {
        String parent = name.substring(name.indexOf('.') + 1);
        return answer.authority().stream()
                .filter(SOARecord.class::isInstance)
                .map(Record::getName)
                .map(NameClient::plain)
                .filter(zone -> parent.equals(zone) || parent.endsWith("." + zone))
                .findFirst()
                .orElse(parent);
    }

    private List<InetAddress> countedAddresses(NameAnswer answer) {
        return answer.records().stream()
                .filter(AAAARecord.class::isInstance)
                .map(Record::rdataToWireCanonical)
                .filter(bytes -> !AddressRange.isNeverUsable(bytes))
                .map(IpLiterals::address)
                .filter(guard::countsAsPublic)
                .toList();
    }

    private boolean anyAnswers(String host, List<InetAddress> addresses) {
        for (InetAddress address : addresses) {
            for (int port : ports) {
                if (NameClient.repliesAt(new InetSocketAddress(address, port), host, PATIENCE)) {
                    return true;
                }
            }
        }
        return false;
    }
}
