package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.Headers;
import java.time.Duration;

/**
 * How the HTTP client presents itself and what it may use.
 *
 * @param common fields that every request carries unless it brings its own; {@code Host} and {@code Connection} are added
 * @param connectTimeout limit for the TCP connection to one address; the limit of the exchange holds as well
 * @param idleConnections connections kept open without use, best as many as requests may be in flight
 */
public record HttpSettings(Headers common, Duration connectTimeout, int idleConnections) {
    /** Says who asks, so that a webmaster can find out what this was. */
    public static final String USER_AGENT = "Mozilla/5.0 (compatible; disclosure-audit/0.1; portal inspection)";

    public static HttpSettings defaults() {
        Headers common = Headers.of(
                "User-Agent", USER_AGENT,
                "Accept", "text/html,application/xhtml+xml,*/*;q=0.8",
                "Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5",
                "Accept-Encoding", "gzip");
        return new HttpSettings(common, Duration.ofSeconds(10), 64);
    }

    /** The fields of a request as they go out. */
    Headers complete(Headers own) {
        if (own.all().isEmpty()) {
            return common;
        }
        Headers all = own;
        for (var field : common.all()) {
            if (own.first(field.getKey()).isEmpty()) {
                all = all.with(field.getKey(), field.getValue());
            }
        }
        return all;
    }
}
