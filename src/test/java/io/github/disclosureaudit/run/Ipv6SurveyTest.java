package io.github.disclosureaudit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.disclosureaudit.model.Fault;
import io.github.disclosureaudit.model.Ipv6Facts.Dial;
import io.github.disclosureaudit.model.Ipv6Facts.Lookup;
import io.github.disclosureaudit.model.Ipv6Facts.NameServer;
import io.github.disclosureaudit.model.Ipv6Facts.Stage;
import io.github.disclosureaudit.model.Ipv6Facts.Vantage;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.SiteKind;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.net.AddressGuard;
import io.github.disclosureaudit.net.AddressLookup;
import io.github.disclosureaudit.net.DelegationLookup;
import io.github.disclosureaudit.net.FamilyProbe;
import io.github.disclosureaudit.net.HttpSettings;
import io.github.disclosureaudit.net.Ipv6Vantage;
import io.github.disclosureaudit.net.LoopbackDns;
import io.github.disclosureaudit.net.Names;
import io.github.disclosureaudit.net.Politeness;
import io.github.disclosureaudit.page.ChallengeDetector;
import io.github.disclosureaudit.plan.Ipv6Rules;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xbill.DNS.Type;

/** Real sockets and a real name server on loopback: every way in which IPv6 fails is seen, and IPv4 hides none of it. */
@Timeout(60)
class Ipv6SurveyTest {
    private static final Vantage HERE = new Vantage(true, true, "test");
    private static final Ipv6Rules RULES =
            new Ipv6Rules(new Ipv6Rules.Sampling(3, 4, 100, 60, Duration.ofSeconds(1)), 0.5, 50, Map.of());
    private static final String PAGE = "<html><head><title>样本海关</title></head><body><p>"
            + "今天是2022年6月30日，欢迎访问样本海关门户网站。</p><a href=/a.html>海关概况</a><a href=/b.html>政务公开</a></body></html>";
    private static final String WELCOME =
            "<html><head><title>Welcome to nginx!</title></head><body>If you see this page, the web server works."
                    + "</body></html>";

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Threads.daemon("timer"));
    private LoopbackDns dns;
    private HttpServer fourth;
    private HttpServer sixth;

    @BeforeEach
    void serve() throws IOException {
        sixth = sixthServer();
        fourth = HttpServer.create(
                new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port()), 50);
        answer(fourth, 200, PAGE);
        dns = new LoopbackDns(true);
        dns.with("portal.test", Type.NS, "ns.portal.test.");
        dns.with("ns.portal.test", Type.AAAA, "::1");
        dns.with("www.portal.test", Type.A, "127.0.0.1");
    }

    /** Skips the test where the machine has no IPv6 loopback. */
    private static HttpServer sixthServer() throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(loopback(), 0), 50);
        } catch (IOException e) {
            assumeThat(false).as("no ::1 on this machine: " + e).isTrue();
            throw e;
        }
    }

    @AfterEach
    void stop() {
        timer.shutdownNow();
        Optional.ofNullable(fourth).ifPresent(server -> server.stop(0));
        Optional.ofNullable(sixth).ifPresent(server -> server.stop(0));
        Optional.ofNullable(dns).ifPresent(LoopbackDns::close);
    }

    @Test
    void works() throws IOException {
        dns.with("www.portal.test", Type.AAAA, "::1");
        answer(sixth, 200, PAGE.replace("6月30日", "7月1日"));
        Ipv6Survey.Home home = home();
        assertThat(home.dials()).hasSize(3).allMatch(Dial::opened).allMatch(dial -> dial.stage() == Stage.ANSWER);
        assertThat(home.comparison().orElseThrow().textSimilarity()).isEqualTo(1);
        assertThat(home.nameServers())
                .containsExactly(new NameServer("ns.portal.test", List.of("0:0:0:0:0:0:0:1"), Optional.of(true)));
    }

    @Test
    void noAaaaIsProvedByTheDnsAlone() throws IOException {
        Ipv6Survey.Home home = home();
        assertThat(home.found().isNone()).isTrue();
        assertThat(home.found().lookup()).isEqualTo(Lookup.NO_DATA);
        assertThat(home.dials()).isEmpty();
    }

    @Test
    void aDeadPortIsRefusedAndNotMadeGoodByIpv4() throws IOException {
        dns.with("www.portal.test", Type.AAAA, "::1");
        sixth.start();
        sixth.stop(0);
        assertThat(home().dials())
                .hasSize(3)
                .allMatch(dial -> dial.fault().equals(Optional.of(Fault.REFUSED)))
                .allMatch(dial -> dial.stage() == Stage.NONE && !dial.opened() && dial.proves());
    }

    @Test
    void silenceIsATimeOut() throws IOException {
        dns.with("www.portal.test", Type.AAAA, "::1");
        int port = port();
        sixth.start();
        sixth.stop(0);
        try (ServerSocket silent = new ServerSocket(port, 50, loopback())) {
            assertThat(silent.isBound()).isTrue();
            assertThat(home(port).dials()).allMatch(dial -> dial.fault().equals(Optional.of(Fault.TIMEOUT)));
        }
    }

    @Test
    void anotherSiteIsSeenAsAnotherSite() throws IOException {
        dns.with("www.portal.test", Type.AAAA, "::1");
        answer(sixth, 200, WELCOME);
        assertThat(home().comparison().orElseThrow().textSimilarity()).isLessThan(0.2);
        assertThat(home().comparison().orElseThrow().ownSimilarity()).isEqualTo(1);
    }

    @Test
    void aRefusalIsNoHomePage() throws IOException {
        dns.with("www.portal.test", Type.AAAA, "::1");
        answer(sixth, 403, "<html><body>403</body></html>");
        assertThat(home().dials()).allMatch(dial -> dial.status() == 403 && !dial.opened() && dial.proves());
    }

    @Test
    void aNameServerThatHasAnAddressButNoAnswerIsABrokenDelegation() throws IOException {
        try (LoopbackDns fourthOnly = new LoopbackDns(false)) {
            dns.close();
            dns = fourthOnly
                    .with("portal.test", Type.NS, "ns.portal.test.")
                    .with("ns.portal.test", Type.AAAA, "::1")
                    .with("www.portal.test", Type.A, "127.0.0.1");
            assertThat(home().nameServers()).extracting(NameServer::answers).containsExactly(Optional.of(false));
        }
    }

    @Test
    void aMappedAddressDoesNotCount() throws IOException {
        dns.with("www.portal.test", Type.AAAA, "::ffff:127.0.0.1");
        Ipv6Survey.Home home = home();
        assertThat(home.found().rejected()).hasSize(1);
        assertThat(home.found().isNone()).isTrue();
    }

    /** Nobody races one family against the other, or one address against the next. */
    @Test
    void eachAddressIsVisitedByItself() throws IOException {
        dns.with("www.portal.test", Type.AAAA, "::1");
        dns.with("www.portal.test", Type.AAAA, "fd00:dead::1");
        answer(sixth, 200, PAGE);
        List<Dial> dials = home().dials();
        assertThat(dials)
                .filteredOn(dial -> dial.address().equals("0:0:0:0:0:0:0:1"))
                .hasSize(3)
                .allMatch(Dial::opened);
        assertThat(dials)
                .filteredOn(dial -> dial.address().equals("fd00:dead:0:0:0:0:0:1"))
                .hasSize(3)
                .noneMatch(Dial::opened);
    }

    /** Certificates are judged elsewhere: one that does not verify is no fault of IPv6. */
    @Test
    void tlsOverIpv6IsAsFarAsItComes() throws IOException {
        dns.with("www.portal.test", Type.AAAA, "::1");
        SSLContext papers = new HandshakeCertificates.Builder()
                .heldCertificate(new HeldCertificate.Builder()
                        .addSubjectAlternativeName("www.portal.test")
                        .build())
                .build()
                .sslContext();
        HttpsServer secure = HttpsServer.create(new InetSocketAddress(loopback(), 0), 50);
        secure.setHttpsConfigurator(new HttpsConfigurator(papers));
        try {
            answer(secure, 200, PAGE);
            assertThat(survey().home(site("https", secure.getAddress().getPort()), HERE, UnaryOperator.identity())
                            .dials())
                    .hasSize(3)
                    .allMatch(Dial::opened);
        } finally {
            secure.stop(0);
        }
    }

    @Test
    void aServerThatNeverShakesHandsStopsAtTcp() throws IOException {
        dns.with("www.portal.test", Type.AAAA, "::1");
        try (ServerSocket silent = new ServerSocket(0, 50, loopback())) {
            assertThat(survey().home(site("https", silent.getLocalPort()), HERE, UnaryOperator.identity())
                            .dials())
                    .hasSize(3)
                    .allMatch(dial -> dial.stage() == Stage.TCP && dial.fault().equals(Optional.of(Fault.TIMEOUT)));
        }
    }

    @Test
    void aZoneWithKeysIsSignedAndOneWithoutIsNot() throws IOException {
        assertThat(home().dnssec()).isEqualTo("insecure");
        dns.with(
                "portal.test",
                Type.DNSKEY,
                "257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+"
                        + "KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==");
        assertThat(home().dnssec()).isEqualTo("signed");
    }

    @Test
    void whatTheNameServerValidatedIsSecure() throws IOException {
        dns.with("www.portal.test", Type.AAAA, "::1").validating();
        answer(sixth, 200, PAGE);
        assertThat(home().dnssec()).isEqualTo("secure");
    }

    @Test
    void aliasesAreFollowedAndShown() throws IOException {
        dns.with("alias.portal.test", Type.CNAME, "cdn.portal.test.");
        dns.with("cdn.portal.test", Type.AAAA, "::1");
        AddressLookup.Found found = lookup("alias.portal.test");
        assertThat(found.chain()).containsExactly("alias.portal.test", "cdn.portal.test");
        assertThat(found.addresses()).hasSize(1);
    }

    @Test
    void withoutIpv6NothingIsDialledAndTheDnsStillAnswers() throws IOException {
        dns.with("www.portal.test", Type.AAAA, "::1");
        Ipv6Survey.Home home = survey().home(site(port()), new Vantage(true, false, "off"), UnaryOperator.identity());
        assertThat(home.dials()).isEmpty();
        assertThat(home.found().addresses()).hasSize(1);
        assertThat(home.nameServers()).extracting(NameServer::answers).containsExactly(Optional.empty());
    }

    private int port() {
        return sixth.getAddress().getPort();
    }

    private Ipv6Survey.Home home() {
        return home(port());
    }

    private Ipv6Survey.Home home(int port) {
        return survey().home(site(port), HERE, UnaryOperator.identity());
    }

    private AddressLookup.Found lookup(String host) {
        return new AddressLookup(Names.of(dns.server(), Duration.ofSeconds(2)), guard(), List.of()).of(host, 80);
    }

    private Ipv6Survey survey() {
        Names names = Names.of(dns.server(), Duration.ofSeconds(2));
        Politeness polite = new Politeness(
                (request, leaving) -> CompletableFuture.failedFuture(new IllegalStateException("not asked")),
                new Politeness.Settings(0, 8, Duration.ZERO),
                timer,
                System::nanoTime);
        FamilyProbe probe = new FamilyProbe(
                HttpSettings.defaults(),
                names,
                guard(),
                List.of(),
                polite,
                Duration.ofSeconds(1),
                1 << 20,
                InstantSource.system());
        return new Ipv6Survey(
                new Ipv6Survey.Tools(
                        new AddressLookup(names, guard(), List.of()),
                        new DelegationLookup(names, guard(), Optional.of(dns.server())),
                        probe,
                        Ipv6Vantage.ofLoopback(),
                        new ChallengeDetector(List.of())),
                RULES);
    }

    private static AddressGuard guard() {
        return new AddressGuard(true, List.of(), List.of());
    }

    private static Site site(int port) {
        return site("http", port);
    }

    private static Site site(String scheme, int port) {
        Url home = Url.of(scheme + "://www.portal.test:" + port + "/");
        return new Site("s", "样本海关", SiteKind.DIRECT, "", home, "", List.of("www.portal.test"));
    }

    private static void answer(HttpServer server, int status, String page) {
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    private static InetAddress loopback() throws IOException {
        byte[] bytes = new byte[16];
        bytes[15] = 1;
        return InetAddress.getByAddress(bytes);
    }
}
