package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.Ipv6Facts;
import io.github.disclosureaudit.model.Ipv6Facts.Lookup;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * What the DNS alone proves about IPv6: whether a host has an address that counts. Nothing is connected to, so every
 * machine can measure it; what needs a connection stays unmeasured and says so.
 */
public final class AddressLookup {
    private static final Ipv6Facts.Vantage NO_CONNECTIONS =
            new Ipv6Facts.Vantage(true, false, "only the DNS was asked; connections over IPv6 were not measured");

    private final Names names;
    private final AddressGuard guard;

    public AddressLookup(Names names, AddressGuard guard) {
        this.names = names;
        this.guard = guard;
    }

    /** Asks for the AAAA records of a host; blocks until the DNS has answered or given up. */
    public Ipv6Facts of(String host) {
        NameAnswer answer = names.ask(host, Type.AAAA).join();
        List<String> counted = new ArrayList<>();
        List<String> rejected = new ArrayList<>();
        for (Record record : answer.records()) {
            if (record instanceof AAAARecord six) {
                // From the record's bytes: the JDK turns a mapped address into an IPv4 one and hides the fault.
                byte[] bytes = six.rdataToWireCanonical();
                InetAddress address = IpLiterals.address(bytes);
                boolean counts = !AddressRange.isMapped(bytes) && guard.countsAsPublic(address);
                (counts ? counted : rejected).add(six.rdataToString());
            }
        }
        return facts(host, lookup(answer), answer.chain(), counted, rejected);
    }

    /** Facts of the DNS alone, with everything else unmeasured. */
    public static Ipv6Facts facts(
            String host, Lookup lookup, List<String> chain, List<String> counted, List<String> rejected) {
        return new Ipv6Facts(
                host,
                lookup,
                chain,
                counted,
                rejected,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "",
                NO_CONNECTIONS);
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
