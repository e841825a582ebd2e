package io.github.disclosureaudit.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Ipv6Facts.Vantage;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The tester is tested: only a machine that tells living from dead may blame a portal. */
@Timeout(20)
class Ipv6VantageTest {
    private static final InetSocketAddress LIVING = endpoint("2400:3200::1");
    private static final InetSocketAddress DEAD = endpoint("100::1");

    @Test
    void believesItselfWhenTheLivingAnswersAndTheDeadDoesNot() {
        assertThat(vantage(any -> true, LIVING::equals).ipv6()).isTrue();
    }

    @Test
    void hasNoIpv6WithoutARoute() {
        assertThat(vantage(any -> false, any -> true).ipv6()).isFalse();
    }

    @Test
    void hasNoIpv6WhenNothingAnswers() {
        assertThat(vantage(any -> true, any -> false).ipv6()).isFalse();
    }

    @Test
    void doesNotBelieveANetworkWhereTheDeadAnswers() {
        assertThat(vantage(any -> true, any -> true).ipv6()).isFalse();
    }

    private static Vantage vantage(Predicate<InetSocketAddress> route, Predicate<InetSocketAddress> connects) {
        return Ipv6Vantage.judge(route, connects, List.of(LIVING), DEAD);
    }

    private static InetSocketAddress endpoint(String address) {
        return new InetSocketAddress(IpLiterals.parse(address).orElseThrow(), 53);
    }
}
