package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Fault;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which trouble may pass and when to ask again. Pure. A link is not called broken by the first attempt (users of every
 * link checker ask for that); what stays unsure after these attempts gets a later, slower round from the crawl.
 *
 * @param attempts attempts in all, at least 1
 * @param firstDelay wait before the second attempt; doubled for each further one
 * @param longestWait longest wait that is granted to a server's {@code Retry-After}
 */
public record RetryPolicy(int attempts, Duration firstDelay, Duration longestWait) {
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,30})\\s*(?:s|sec|seconds)?");
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,4})m(?:in)?\\s*(?:(\\d{1,4})s)?");

    /** What the network deserves: three attempts, 1 s and 2 s apart, a minute for a server that asks for it. */
    public static RetryPolicy standard() {
        return new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(60));
    }

    /**
     * The same for what is looked at once more later: two attempts. Trouble that outlasts a second mostly outlasts
     * several, and the attempts tell more when they are minutes apart.
     */
    public RetryPolicy brief() {
        return new RetryPolicy(Math.min(attempts, 2), firstDelay, longestWait);
    }

    /** An archive answers the same at once; the attempts stay, so that it is asked what the network was asked. */
    public RetryPolicy withoutWaiting() {
        return new RetryPolicy(attempts, Duration.ZERO, Duration.ZERO);
    }

    /**
     * How long to wait before asking again.
     *
     * @param made attempts made so far
     * @return empty when the answer stands
     */
    public Optional<Duration> again(Exchange exchange, int made) {
        if (made >= attempts || !mayPass(exchange)) {
            return Optional.empty();
        }
        Duration own = firstDelay.multipliedBy(1L << (made - 1));
        Duration asked = exchange instanceof Exchange.Response response
                ? retryAfter(response).orElse(own)
                : own;
        return Optional.of(asked.compareTo(longestWait) > 0 ? longestWait : asked);
    }

    /** Whether the trouble may be gone a moment later. A time-out has cost its patience already. */
    public static boolean mayPass(Exchange exchange) {
        if (exchange instanceof Exchange.Response response) {
            return switch (response.status()) {
                case 408, 425, 429, 500, 502, 503, 504 -> true;
                default -> false;
            };
        }
        return exchange instanceof Exchange.Failure failure
                && switch (failure.fault()) {
                    case DNS_UNSURE, REFUSED, RESET, PROTOCOL, UNREACHABLE -> true;
                    default -> false;
                };
    }

    /** {@code Retry-After} as seconds, as an {@link HttpDate} or in the loose forms that servers send; never negative. */
    public static Optional<Duration> retryAfter(Exchange.Response response) {
        return response.headers().first("Retry-After").map(String::strip).flatMap(text -> wait(text, response.at()));
    }

    private static Optional<Duration> wait(String text, Instant now) {
        Matcher seconds = SECONDS.matcher(text);
        if (seconds.matches()) {
            return Optional.of(Duration.ofSeconds(seconds(seconds.group(1))));
        }
        Matcher minutes = MINUTES.matcher(text);
        if (minutes.matches()) {
            long rest = minutes.group(2) == null ? 0 : Long.parseLong(minutes.group(2));
            return Optional.of(Duration.ofSeconds(Long.parseLong(minutes.group(1)) * 60 + rest));
        }
        return HttpDate.parse(text, now)
                .map(date -> Duration.between(now, date))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    /** More than any clock holds is as long as one can say: whoever asks for it does not want to be asked. */
    private static long seconds(String digits) {
        BigInteger asked = new BigInteger(digits);
        return asked.min(BigInteger.valueOf(Integer.MAX_VALUE)).longValueExact();
    }

    /** Whether a fault of a certificate deserves the second, lenient look. */
    static boolean isCertificateFault(Fault fault) {
        return fault == Fault.TLS_EXPIRED || fault == Fault.TLS_NAME || fault == Fault.TLS_CHAIN;
    }
}
