package io.github.disclosureaudit.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Fault;
import io.github.disclosureaudit.model.Url;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No connection leaves for an address that is not public, however it is written and whoever named it. */
@Timeout(20)
class AddressGuardTest {
    private static final List<NameOverride> NONE = List.of();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0177.0.0.1",
                "0x7f.0.0.1",
                "0x7f000001",
                "017700000001",
                "127.0.0.1.",
                "10.0.0.1",
                "172.16.5.4",
                "192.168.101.88",
                "100.64.0.1",
                "169.254.169.254",
                "0.0.0.0",
                "0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[fd00::1]",
                "[fe80::1]",
                "[ff02::1]",
                "[64:ff9b::7f00:1]",
                "[2001:db8::1]",
                "localhost",
                "LOCALHOST",
                "localhost.",
                "portal.localhost",
                "printer.local",
                "router.lan",
                "intranet.internal"
            })
    void knowsAnInternalHostInEverySpelling(String host) {
        assertThat(AddressGuard.strict().isIntranetHost(host)).isTrue();
        assertThat(new AddressGuard(true, NONE, List.of("www.portal.test")).isIntranetHost(host))
                .as("a link of a page stays a fault when private addresses are allowed")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.customs.gov.cn",
                "8.8.8.8",
                "[2400:3200::1]",
                "172.32.0.1",
                "100.128.0.1",
                "192.0.1.1",
                "local.customs.test",
                "10.example.test",
                "localhost.example.test",
                "256.1.1.1",
                "xn--fiqs8s.test"
            })
    void letsPublicHostsPass(String host) {
        assertThat(AddressGuard.strict().isIntranetHost(host)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "169.254.169.254",
                "100.64.0.1",
                "192.168.1.1",
                "172.31.255.255",
                "224.0.0.5",
                "0.0.0.0",
                "::1",
                "fd12::1",
                "fe80::1",
                "ff02::fb",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1"
            })
    void refusesTheConnectionWhateverTheNameServerSaid(String address) throws IOException {
        assertThat(AddressGuard.strict().mayConnect(literal(address), 80)).isFalse();
    }

    @Test
    void anOverrideExemptsTheEndpointItNamesAndNoOther() throws IOException {
        AddressGuard guard =
                new AddressGuard(false, List.of(NameOverride.parse("portal.test:8080:127.0.0.1")), List.of());
        assertThat(guard.mayConnect(literal("127.0.0.1"), 8080)).isTrue();
        assertThat(guard.mayConnect(literal("127.0.0.1"), 8081)).isFalse();
        assertThat(guard.mayConnect(literal("127.0.0.2"), 8080)).isFalse();
        assertThat(guard.isIntranetHost("127.0.0.1")).as("a literal in a page").isTrue();
    }

    @Test
    void stopsTheSocketInTheMomentOfConnecting() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, literal("127.0.0.1"));
                Socket strict = new GuardedSocketFactory(AddressGuard.strict()).createSocket();
                Socket open = new GuardedSocketFactory(new AddressGuard(true, NONE, List.of())).createSocket()) {
            InetSocketAddress target = new InetSocketAddress(literal("127.0.0.1"), server.getLocalPort());
            assertThatThrownBy(() -> strict.connect(target, 1000)).isInstanceOf(GuardedAddressException.class);
            open.connect(target, 1000);
            assertThat(open.isConnected()).isTrue();
        }
    }

    @Test
    void whoOpensAPortalOnThisMachineOpensItsNeighboursThereToo() {
        AddressGuard guard = new AddressGuard(true, List.of(), List.of("127.0.0.1"));
        assertThat(guard.isIntranetHost("127.0.0.1")).isFalse();
        assertThat(guard.isIntranetHost("localhost")).isFalse();
        assertThat(guard.isIntranetHost("127.0.0.2")).isFalse();
        assertThat(guard.isIntranetHost("192.168.1.2")).isTrue();
    }

    @Test
    void nothingIsExemptUnlessPrivateAddressesAreAllowed() {
        AddressGuard guard = new AddressGuard(false, List.of(), List.of("127.0.0.1", "192.168.1.2"));
        assertThat(guard.isIntranetHost("127.0.0.1")).isTrue();
        assertThat(guard.isIntranetHost("localhost")).isTrue();
        assertThat(guard.isIntranetHost("192.168.1.2")).isTrue();
    }

    /** A name with no time to live may mean another machine by the time of the connection. */
    @Test
    void aNameThatIsBoundAnewNeverReachesAnotherMachine() throws Exception {
        String host = "rebinding.dns.test";
        ExecutorService completions = Executors.newSingleThreadExecutor();
        try (HostileDns dns = new HostileDns();
                ServerSocket allowed = new ServerSocket(0, 5, literal("127.0.0.1"));
                ServerSocket secret = new ServerSocket(allowed.getLocalPort(), 5, literal("127.0.0.2"))) {
            int port = allowed.getLocalPort();
            allowed.close();
            secret.setSoTimeout(1);
            AddressGuard guard = new AddressGuard(
                    false, List.of(NameOverride.parse("portal.test:" + port + ":127.0.0.1")), List.of());
            List<Fault> faults = new ArrayList<>();
            for (int night = 0; night < 2; night++) {
                try (HttpTransport http = new HttpTransport(
                        HttpSettings.defaults(),
                        Names.of(dns.server(), Duration.ofSeconds(2)),
                        guard,
                        List.of(),
                        completions,
                        InstantSource.system())) {
                    Url url = Url.of("http://" + host + ":" + port + "/");
                    Exchange answer = http.send(ExchangeRequest.get(url, 100, Duration.ofSeconds(5)))
                            .join();
                    faults.add(((Exchange.Failure) answer).fault());
                }
            }
            assertThat(dns.asked(host)).isGreaterThanOrEqualTo(2);
            assertThat(faults).contains(Fault.GUARDED).isSubsetOf(Fault.GUARDED, Fault.REFUSED);
            assertThatThrownBy(secret::accept).isInstanceOf(SocketTimeoutException.class);
        } finally {
            completions.shutdownNow();
        }
    }

    private static InetAddress literal(String address) {
        return IpLiterals.parse(address).orElseThrow();
    }
}
