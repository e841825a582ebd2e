package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.ExchangeRequest.Family;
import io.github.disclosureaudit.model.Fault;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/** Gives the HTTP client the addresses of one family, overrides of one port first. */
final class FamilyDns implements Dns {
    private final Names names;
    private final Family family;
    private final List<NameOverride> overrides;

    FamilyDns(Names names, Family family, List<NameOverride> overrides) {
        this.names = names;
        this.family = family;
        this.overrides = List.copyOf(overrides);
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> named = overrides.stream()
                .filter(override -> override.host().equals(host))
                .map(NameOverride::address)
                .toList();
        if (named.isEmpty()) {
            return names.addresses(host, family);
        }
        List<InetAddress> fitting =
                named.stream().filter(address -> Names.matches(address, family)).toList();
        if (fitting.isEmpty()) {
            throw new NameFaultException(host, Fault.DNS_UNSURE, "no address of that family was named");
        }
        return fitting;
    }
}
