package io.github.disclosureaudit.archive;

import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Headers;
import java.util.Locale;

/**
 * What makes two requests the same for an archive: the n-th request of a key is answered by the n-th record.
 *
 * @param text method, address, family, trust and cookies in one line
 */
record ExchangeKey(String text) {
    static final String METHOD = "Audit-Method";
    static final String FAMILY = "Audit-Family";
    static final String TRUST = "Audit-Trust";
    static final String COOKIE = "Audit-Cookie";

    static ExchangeKey of(ExchangeRequest request) {
        return of(
                request.method().name(),
                request.url().toString(),
                request.family().name(),
                request.trust().name(),
                cookie(request.headers()));
    }

    static ExchangeKey of(String method, String url, String family, String trust, String cookie) {
        return new ExchangeKey(method.toUpperCase(Locale.ROOT) + ' ' + family + ' ' + trust + ' ' + url + ' ' + cookie);
    }

    static String cookie(Headers headers) {
        return headers.first("Cookie").orElse("");
    }
}
