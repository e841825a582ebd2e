package io.github.disclosureaudit.net;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** Address blocks that are not part of the public Internet (IANA special-purpose registries, RFC 6890 and later). */
record AddressRange(byte[] prefix, int bits) {
    private static final List<AddressRange> NEVER = List.of(range("[64:ff9b::]/96"), range("[fe80::]/10"));
    private static final List<AddressRange> SPECIAL = List.of(
            range("0.0.0.0/8"),
            range("10.0.0.0/8"),
            range("100.64.0.0/10"),
            range("127.0.0.0/8"),
            range("169.254.0.0/16"),
            range("172.16.0.0/12"),
            range("192.0.0.0/24"),
            range("192.0.2.0/24"),
            range("192.88.99.0/24"),
            range("192.168.0.0/16"),
            range("198.18.0.0/15"),
            range("198.51.100.0/24"),
            range("203.0.113.0/24"),
            range("224.0.0.0/4"),
            range("240.0.0.0/4"),
            range("[::]/96"),
            range("[64:ff9b::]/96"),
            range("[64:ff9b:1::]/48"),
            range("[100::]/64"),
            range("[2001::]/23"),
            range("[2001:db8::]/32"),
            range("[2002::]/16"),
            range("[3fff::]/20"),
            range("[5f00::]/16"),
            range("[fc00::]/7"),
            range("[fe80::]/10"),
            range("[fec0::]/10"),
            range("[ff00::]/8"));

    /** Whether an address can be reached by anyone on the Internet. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean mapped = address instanceof Inet6Address && isMapped(bytes);
        return !mapped && SPECIAL.stream().noneMatch(range -> range.contains(bytes));
    }

    /** Whether 16 bytes are an IPv4-mapped address, which the JDK would silently turn into IPv4. */
    static boolean isMapped(byte[] bytes) {
        if (bytes.length != 16 || bytes[10] != -1 || bytes[11] != -1) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether 16 bytes can never be an IPv6 address that visitors use, not even in a test network: mapped, behind a
     * translator (RFC 6052: no IPv6 of the site itself), link-local.
     */
    static boolean isNeverUsable(byte[] bytes) {
        return isMapped(bytes) || NEVER.stream().anyMatch(range -> range.contains(bytes));
    }

    boolean contains(byte[] address) {
        if (address.length != prefix.length) {
            return false;
        }
        int whole = bits / 8;
        if (!Arrays.equals(address, 0, whole, prefix, 0, whole)) {
            return false;
        }
        int rest = bits % 8;
        int mask = 0xFF << (8 - rest);
        return rest == 0 || (address[whole] & mask) == (prefix[whole] & mask);
    }

    private static AddressRange range(String cidr) {
        int slash = cidr.lastIndexOf('/');
        byte[] prefix = IpLiterals.parse(cidr.substring(0, slash)).orElseThrow().getAddress();
        return new AddressRange(prefix, Integer.parseInt(cidr.substring(slash + 1)));
    }
}
