package io.github.disclosureaudit.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Hosts that are addresses and not names, in every spelling that browsers accept: IPv6 in brackets, dotted IPv4, and the
 * decimal, octal, hexadecimal and shortened forms of IPv4 (WHATWG URL standard, IPv4 parser). Never asks the DNS.
 */
final class IpLiterals {
    private IpLiterals() {}

    /** The address a host spells; empty when it is a name. */
    static Optional<InetAddress> parse(String host) {
        String plain = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (plain.startsWith("[") && plain.endsWith("]")) {
            return ipv6(plain.substring(1, plain.length() - 1));
        }
        return plain.indexOf(':') >= 0 ? ipv6(plain) : ipv4(plain);
    }

    /** An address from its bytes; 16 bytes always give an IPv6 address, mapped ones included, where the JDK allows it. */
    static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("neither 4 nor 16 bytes", e);
        }
    }

    private static Optional<InetAddress> ipv6(String text) {
        boolean possible = !text.isEmpty()
                && text.indexOf(':') >= 0
                && text.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == ':' || c == '.');
        if (!possible) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName("[" + text + "]"));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static Optional<InetAddress> ipv4(String host) {
        String[] parts = host.split("\\.", -1);
        if (parts.length > 4 || parts[parts.length - 1].isEmpty() || !startsLikeNumber(parts[parts.length - 1])) {
            return Optional.empty();
        }
        long value = 0;
        for (int i = 0; i < parts.length; i++) {
            long part = number(parts[i]);
            boolean last = i == parts.length - 1;
            long limit = last ? 1L << (8 * (5 - parts.length)) : 256;
            if (part < 0 || part >= limit) {
                return Optional.empty();
            }
            value += last ? part : part << (8 * (3 - i));
        }
        byte[] bytes = {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
        return Optional.of(address(bytes));
    }

    private static boolean startsLikeNumber(String part) {
        return part.charAt(0) >= '0' && part.charAt(0) <= '9';
    }

    /** Decimal, 0x hexadecimal or 0 octal; -1 when it is none of them. */
    private static long number(String part) {
        String lower = part.toLowerCase(java.util.Locale.ROOT);
        try {
            if (lower.startsWith("0x")) {
                return lower.length() == 2 ? 0 : positive(Long.parseLong(lower.substring(2), 16), lower.substring(2));
            }
            boolean octal = lower.length() > 1 && lower.startsWith("0");
            return positive(Long.parseLong(lower, octal ? 8 : 10), lower);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static long positive(long value, String digits) {
        return digits.startsWith("+") || digits.startsWith("-") ? -1 : value;
    }
}
