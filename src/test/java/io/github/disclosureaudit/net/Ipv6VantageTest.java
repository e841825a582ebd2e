package io.github.disclosureaudit.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.disclosureaudit.model.Ipv6Facts.Vantage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The tester is tested: only a machine that tells living from dead may blame a portal. */
@Timeout(20)
class Ipv6VantageTest {
    private static final InetAddress HERE = IpLiterals.parse("[::1]").orElseThrow();
    private static final InetSocketAddress FOURTH =
            new InetSocketAddress(IpLiterals.parse("127.0.0.1").orElseThrow(), 9);
    /** Discard-only block: no machine of ours has a route that answers there. */
    private static final InetSocketAddress NOWHERE =
            new InetSocketAddress(IpLiterals.parse("[100::1]").orElseThrow(), 53);

    @Test
    void believesItselfWhenTheLivingAnswersAndTheDeadDoesNot() throws IOException {
        try (ServerSocket living = open()) {
            assertThat(vantage(living.getLocalSocketAddress(), closed()).ipv6()).isTrue();
        }
    }

    @Test
    void hasNoIpv6WithoutARoute() {
        assertThat(vantage(NOWHERE, NOWHERE))
                .extracting(Vantage::ipv6, Vantage::ipv4)
                .containsExactly(false, true);
    }

    @Test
    void hasNoIpv6WhenNothingAnswers() throws IOException {
        InetSocketAddress silent = closed();
        assertThat(vantage(silent, silent).detail()).startsWith("no answer");
    }

    @Test
    void doesNotBelieveANetworkWhereTheDeadAnswers() throws IOException {
        try (ServerSocket living = open()) {
            Vantage vantage = vantage(living.getLocalSocketAddress(), living.getLocalSocketAddress());
            assertThat(vantage.ipv6()).isFalse();
        }
    }

    @Test
    void loopbackStandsInWhereNoPacketMayLeave() throws IOException {
        open().close();
        assertThat(Ipv6Vantage.ofLoopback().run().ipv6()).isTrue();
    }

    private static Vantage vantage(java.net.SocketAddress living, java.net.SocketAddress dead) {
        List<InetSocketAddress> all = List.of((InetSocketAddress) living);
        Ipv6Vantage.Targets targets = new Ipv6Vantage.Targets(all, (InetSocketAddress) dead, FOURTH);
        return Ipv6Vantage.of(targets, Duration.ofMillis(500)).run();
    }

    /** Skips the test where the machine has no IPv6 loopback. */
    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 5, HERE);
        } catch (IOException e) {
            assumeThat(false).as("no ::1 on this machine: " + e).isTrue();
            throw new IllegalStateException(e);
        }
    }

    private static InetSocketAddress closed() throws IOException {
        try (ServerSocket once = open()) {
            return (InetSocketAddress) once.getLocalSocketAddress();
        }
    }
}
