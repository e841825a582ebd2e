package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Headers;
import io.github.disclosureaudit.model.Url;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Cookies of one chain of redirects: enough for a site that sets one and redirects to itself, and gone afterwards, so
 * that a run can be repeated. Immutable; host scope only, at most {@value #MOST} cookies of {@value #LONGEST} characters;
 * one with a control character is no cookie (RFC 6265bis 5.7).
 *
 * @param values host and name to value
 */
record ChainCookies(Map<String, String> values) {
    static final ChainCookies NONE = new ChainCookies(Map.of());
    private static final int MOST = 50;
    private static final int LONGEST = 4096;
    private static final int DELETE = 0x7F;

    ChainCookies {
        values = Map.copyOf(values);
    }

    ChainCookies after(Exchange.Response response) {
        Map<String, String> all = new TreeMap<>(values);
        String host = response.request().url().host();
        for (String line : response.headers().all("Set-Cookie")) {
            String pair = line.split(";", 2)[0].strip();
            int equals = pair.indexOf('=');
            String name = host + " " + pair.substring(0, Math.max(0, equals)).strip();
            boolean clean = pair.chars().noneMatch(c -> c < ' ' && c != '\t' || c == DELETE);
            boolean room = all.size() < MOST || all.containsKey(name);
            if (equals > 0 && clean && pair.length() <= LONGEST && room) {
                all.put(name, pair.substring(equals + 1).strip());
            }
        }
        return all.size() == values.size() && all.equals(values) ? this : new ChainCookies(all);
    }

    /** The request's own fields with the cookies of its host. */
    Headers addTo(Headers fields, Url url) {
        String prefix = url.host() + " ";
        String line = new TreeMap<>(values)
                .entrySet().stream()
                        .filter(cookie -> cookie.getKey().startsWith(prefix))
                        .map(cookie -> cookie.getKey().substring(prefix.length()) + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
        return line.isEmpty() ? fields : fields.with("Cookie", line);
    }
}
