package io.github.disclosureaudit.model;

import java.time.Duration;

/**
 * One request of one hop: no redirect is followed, nothing is retried below this.
 *
 * @param method how to ask
 * @param url request form of the address, without fragment
 * @param headers fields besides those that every request carries (cookies of the chain, conditions, referer)
 * @param maxBodyBytes where reading of the body stops, counted after inflating
 * @param timeout limit for the whole exchange, DNS to last byte
 * @param family which addresses may be used
 * @param trust whether a certificate that does not verify ends the exchange
 */
public record ExchangeRequest(
        Method method, Url url, Headers headers, int maxBodyBytes, Duration timeout, Family family, Trust trust) {

    /** Request method. */
    public enum Method {
        GET,
        HEAD
    }

    /** Address families that may be used. */
    public enum Family {
        /** As a browser chooses. */
        ANY,
        IPV4,
        IPV6
    }

    /** What to do about a certificate that does not verify. */
    public enum Trust {
        /** The exchange fails with the class of the fault. */
        STRICT,
        /** The exchange goes on: the second look at a link whose certificate is at fault. */
        LENIENT
    }

    public static ExchangeRequest get(Url url, int maxBodyBytes, Duration timeout) {
        return new ExchangeRequest(Method.GET, url, Headers.NONE, maxBodyBytes, timeout, Family.ANY, Trust.STRICT);
    }

    public ExchangeRequest with(Method newMethod) {
        return new ExchangeRequest(newMethod, url, headers, maxBodyBytes, timeout, family, trust);
    }

    public ExchangeRequest with(Url newUrl) {
        return new ExchangeRequest(method, newUrl, headers, maxBodyBytes, timeout, family, trust);
    }

    public ExchangeRequest with(Headers newHeaders) {
        return new ExchangeRequest(method, url, newHeaders, maxBodyBytes, timeout, family, trust);
    }

    public ExchangeRequest with(Family newFamily) {
        return new ExchangeRequest(method, url, headers, maxBodyBytes, timeout, newFamily, trust);
    }

    public ExchangeRequest with(Trust newTrust) {
        return new ExchangeRequest(method, url, headers, maxBodyBytes, timeout, family, newTrust);
    }
}
