package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.model.Url;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code Location}, whose bytes may be UTF-8 or GBK although only ASCII is allowed. */
final class Locations {
    /** Scheme and host in front; an address that another one carries in its query is none. */
    private static final Pattern AUTHORITY = Pattern.compile("\\s*(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*");

    private Locations() {}

    /** The address a redirect leads to; empty when it is none that can be asked for. */
    static Optional<Url> target(Exchange.Response redirect) {
        Url from = redirect.request().url();
        String raw = redirect.headers().first("Location").orElse("");
        boolean ascii = raw.chars().allMatch(c -> c < 0x80);
        Reference reference = from.resolve(ascii ? raw : escaped(raw), StandardCharsets.UTF_8);
        if (reference instanceof Reference.Web web) {
            return Optional.of(web.url());
        }
        return reference instanceof Reference.SamePage && !raw.isBlank() ? Optional.of(from) : Optional.empty();
    }

    /**
     * A browser sends back the bytes it was given: they are escaped as they came, except in the host, where text is
     * meant.
     */
    private static String escaped(String latin1) {
        Matcher authority = AUTHORITY.matcher(latin1);
        int from = authority.lookingAt() ? authority.end() : 0;
        StringBuilder out = new StringBuilder(text(latin1.substring(0, from)));
        for (int i = from; i < latin1.length(); i++) {
            char c = latin1.charAt(i);
            if (c < 0x80) {
                out.append(c);
            } else {
                out.append('%').append(Character.forDigit(c >> 4 & 15, 16)).append(Character.forDigit(c & 15, 16));
            }
        }
        return out.toString();
    }

    private static String text(String latin1) {
        byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }
}
