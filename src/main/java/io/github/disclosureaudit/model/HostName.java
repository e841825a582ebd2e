package io.github.disclosureaudit.model;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** The host of an address as browsers read it: escapes undone, Chinese names as the DNS holds them. */
final class HostName {
    private static final String FORBIDDEN = " #/:<>?@[\\]^|%\"`{}";

    private HostName() {}

    /** Lower-case ASCII form, brackets of an IPv6 address kept; empty for what names no host. */
    static Optional<String> of(String raw) {
        if (raw.startsWith("[")) {
            boolean closed = raw.endsWith("]") && raw.length() > 3 && raw.indexOf(':') > 0;
            return closed && raw.substring(1, raw.length() - 1).chars().allMatch(HostName::isAddressCharacter)
                    ? Optional.of(raw.toLowerCase(Locale.ROOT))
                    : Optional.empty();
        }
        String name = ascii(PercentEscapes.undone(raw));
        if (name.isEmpty() || name.length() > 253 || name.chars().anyMatch(HostName::isForbidden)) {
            return Optional.empty();
        }
        return Optional.of(name);
    }

    private static String ascii(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 0x80)) {
            return lower;
        }
        try {
            String folded = Normalizer.normalize(lower, Normalizer.Form.NFKC).replace('。', '.');
            return IDN.toASCII(folded, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static boolean isAddressCharacter(int c) {
        return c < 0x80 && Character.digit(c, 16) >= 0 || c == ':' || c == '.';
    }

    private static boolean isForbidden(int c) {
        return c <= 0x20 || c >= 0x7F || FORBIDDEN.indexOf(c) >= 0;
    }
}
