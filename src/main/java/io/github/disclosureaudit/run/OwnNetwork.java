package io.github.disclosureaudit.run;

import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.net.AddressLookup;
import io.github.disclosureaudit.net.Ipv6Vantage;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** Chooses the test by which the tool finds out whether it has IPv6 itself. */
final class OwnNetwork {
    private OwnNetwork() {}

    /**
     * The test that fits a network. Where private addresses are allowed, no living address is known beforehand, and
     * loopback alone proves little: some portal of the roster that has an address must take a connection.
     */
    static Ipv6Vantage of(AuditOrder order, AddressLookup addresses) {
        return order.network().privateAllowed()
                ? Ipv6Vantage.ofLoopback(() -> portals(order, addresses))
                : Ipv6Vantage.ofInternet();
    }

    private static List<InetSocketAddress> portals(AuditOrder order, AddressLookup addresses) {
        List<InetSocketAddress> all = new ArrayList<>();
        for (Site site : order.roster().sites()) {
            String host = site.homeUrl().host();
            int port = site.homeUrl().port();
            all.addAll(addresses.of(host, port).sockets(port));
        }
        return all;
    }
}
