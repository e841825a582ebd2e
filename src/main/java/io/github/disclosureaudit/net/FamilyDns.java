package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.ExchangeRequest.Family;
import io.github.disclosureaudit.model.Fault;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/**
 * Gives the HTTP client the addresses of one family, overrides of one port first. An endpoint that an override opens is
 * open to the host that it names; another name that leads there is refused here, where the host is still known.
 */
final class FamilyDns implements Dns {
    private final Names names;
    private final Family family;
    private final List<NameOverride> overrides;
    private final AddressGuard guard;

    FamilyDns(Names names, Family family, List<NameOverride> overrides, AddressGuard guard) {
        this.names = names;
        this.family = family;
        this.overrides = List.copyOf(overrides);
        this.guard = guard;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> named = overrides.stream()
                .filter(override -> override.host().equals(host))
                .map(NameOverride::address)
                .toList();
        if (named.isEmpty()) {
            List<InetAddress> found = names.addresses(host, family);
            if (found.stream().noneMatch(guard::countsAsPublic)) {
                throw new NameFaultException(
                        host, Fault.GUARDED, "not public: " + found.get(0).getHostAddress());
            }
            return found;
        }
        List<InetAddress> fitting =
                named.stream().filter(address -> Names.matches(address, family)).toList();
        if (fitting.isEmpty()) {
            throw new NameFaultException(host, Fault.DNS_UNSURE, "no address of that family was named");
        }
        return fitting;
    }
}
