package io.github.disclosureaudit.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Exchange.BodyEnd;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Fault;
import io.github.disclosureaudit.model.Headers;
import io.github.disclosureaudit.model.Url;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks again where trouble may pass, as late as the server says and never later than is granted. */
class RetryPolicyTest {
    private static final Instant NOW = Instant.parse("2021-05-10T08:00:00Z");
    private static final ExchangeRequest REQUEST =
            ExchangeRequest.get(Url.of("http://a.test/"), 1000, Duration.ofSeconds(1));
    private static final RetryPolicy POLICY = new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(60));

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "30, 30",
        " 30 , 30",
        "30s, 30",
        "30 seconds, 30",
        "2m, 120",
        "2min, 120",
        "1m30s, 90",
        "9999999, 9999999",
        "2147483647, 2147483647",
        "99999999999, 2147483647",
        "123456789012345678901234567890, 2147483647",
        "'Mon, 10 May 2021 08:01:30 GMT', 90",
        "'Mon, 10 May 2021 07:00:00 GMT', 0",
        "'Monday, 10-May-21 08:01:30 GMT', 90",
        "'Monday, 10-May-2021 08:01:30 GMT', 90",
        "'Mon May 10 08:01:30 2021', 90",
        "'Sat May  1 08:00:00 2021', 0",
        "'Tue Jun  1 08:00:00 2021', 1900800",
        "'Sun, 10 May 2021 08:01:30 GMT', 90",
        "'10 May 2021 08:01:30 GMT', 90",
        "'Mon, 10 may 2021 08:01:30 UTC', 90",
        "'Sunday, 06-Nov-94 08:49:37 GMT', 0",
        "'Sun Nov  6 08:49:37 1994', 0"
    })
    void readsHowLongAServerAsksFor(String value, long seconds) {
        assertThat(RetryPolicy.retryAfter(response(503, Headers.of("Retry-After", value))))
                .contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "-5",
                "1.5",
                "Mon, 10 May",
                "3h",
                "Mon, 31 Feb 2021 08:00:00 GMT",
                "Mon, 10 Mai 2021 08:00:00 GMT",
                "Mon May 10 25:00:00 2021",
                "Mon, 10 May 2021 08:01:30 +0800"
            })
    void leavesWhatItCannotRead(String value) {
        assertThat(RetryPolicy.retryAfter(response(503, Headers.of("Retry-After", value))))
                .isEmpty();
        assertThat(POLICY.again(response(503, Headers.of("Retry-After", value)), 1))
                .contains(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
    void asksAgainWhereAServerMayRecover(int status) {
        assertThat(POLICY.again(response(status, Headers.NONE), 1)).contains(Duration.ofSeconds(1));
        assertThat(POLICY.again(response(status, Headers.NONE), 2)).contains(Duration.ofSeconds(2));
        assertThat(POLICY.again(response(status, Headers.NONE), 3)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 301, 304, 400, 401, 403, 404, 410, 501, 505})
    void takesAnyOtherAnswerAsItStands(int status) {
        assertThat(POLICY.again(response(status, Headers.of("Retry-After", "1")), 1))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void asksAgainAfterFaultsThatMayPass(Fault fault) {
        boolean passes =
                switch (fault) {
                    case DNS_UNSURE, REFUSED, RESET, PROTOCOL, UNREACHABLE -> true;
                    default -> false;
                };
        assertThat(POLICY.again(new Exchange.Failure(REQUEST, NOW, "", fault, ""), 1)
                        .isPresent())
                .isEqualTo(passes);
    }

    @Test
    void aFirstLookIsOverAfterTwoAttempts() {
        assertThat(POLICY.brief().again(response(503, Headers.NONE), 1)).contains(Duration.ofSeconds(1));
        assertThat(POLICY.brief().again(response(503, Headers.NONE), 2)).isEmpty();
        RetryPolicy once = new RetryPolicy(1, Duration.ZERO, Duration.ZERO);
        assertThat(once.brief()).isEqualTo(once);
    }

    @Test
    void anArchiveIsAskedAsOftenAndWithoutWaiting() {
        assertThat(POLICY.withoutWaiting().again(response(503, Headers.of("Retry-After", "30")), 2))
                .contains(Duration.ZERO);
        assertThat(POLICY.withoutWaiting().again(response(503, Headers.NONE), 3))
                .isEmpty();
    }

    @Property(tries = 300)
    void neverWaitsLongerThanIsGranted(
            @ForAll @IntRange(min = 1, max = 12) int made, @ForAll @IntRange(max = 9_999_999) int asked) {
        RetryPolicy patient = new RetryPolicy(20, Duration.ofSeconds(1), Duration.ofSeconds(60));
        Duration own = patient.again(response(503, Headers.NONE), made).orElseThrow();
        Duration after = patient.again(response(503, Headers.of("Retry-After", String.valueOf(asked))), made)
                .orElseThrow();
        assertThat(own).isEqualTo(Duration.ofSeconds(Math.min(60, 1L << (made - 1))));
        assertThat(after).isEqualTo(Duration.ofSeconds(Math.min(60, asked)));
    }

    @Property(tries = 500)
    void anyFieldIsReadWithoutAFault(@ForAll String value) {
        assertThat(RetryPolicy.retryAfter(response(503, Headers.of("Retry-After", value))))
                .satisfiesAnyOf(wait -> assertThat(wait).isEmpty(), wait -> assertThat(wait.orElseThrow())
                        .isGreaterThanOrEqualTo(Duration.ZERO));
    }

    private static Exchange.Response response(int status, Headers headers) {
        return new Exchange.Response(
                REQUEST, NOW, "", status, headers, new byte[0], BodyEnd.COMPLETE, "", Exchange.Timing.UNMEASURED);
    }
}
