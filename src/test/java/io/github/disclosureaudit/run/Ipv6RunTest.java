package io.github.disclosureaudit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;
import io.github.disclosureaudit.check.RegulationTexts;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.SiteKind;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.net.Ipv6Vantage;
import io.github.disclosureaudit.net.LoopbackDns;
import io.github.disclosureaudit.plan.RuleBookReader;
import io.github.disclosureaudit.plan.SiteRoster;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xbill.DNS.Type;

/** Whole runs over real sockets: what requirement 27 comes to, with and without IPv6 of our own. */
@Timeout(120)
class Ipv6RunTest {
    private static final List<String> NAMES = List.of("good", "half", "dead", "none");

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private LoopbackDns dns;

    @SuppressWarnings("NullAway.Init")
    private HttpServer fourth;

    @SuppressWarnings("NullAway.Init")
    private HttpServer sixth;

    private int deadPort;

    @BeforeEach
    void serve() throws IOException {
        sixth = sixthServer();
        fourth = HttpServer.create(new InetSocketAddress(address("127.0.0.1"), port()), 50);
        HttpServer once = HttpServer.create(new InetSocketAddress(address("127.0.0.1"), 0), 50);
        deadPort = once.getAddress().getPort();
        dead = once;
        for (HttpServer server : List.of(fourth, sixth, once)) {
            answer(server);
        }
        dns = new LoopbackDns(true);
        dns.with("portal.test", Type.NS, "ns.portal.test.").with("ns.portal.test", Type.AAAA, "::1");
        for (String name : NAMES) {
            dns.with(name + ".portal.test", Type.A, "127.0.0.1");
            dns.with("sub." + name + ".portal.test", Type.A, "127.0.0.1");
            if (!name.equals("none")) {
                dns.with(name + ".portal.test", Type.AAAA, "::1");
            }
        }
        dns.with("sub.good.portal.test", Type.AAAA, "::1");
    }

    @SuppressWarnings("NullAway.Init")
    private HttpServer dead;

    @AfterEach
    void stop() {
        for (Optional<HttpServer> server :
                List.of(Optional.ofNullable(fourth), Optional.ofNullable(sixth), Optional.ofNullable(dead))) {
            server.ifPresent(one -> one.stop(0));
        }
        Optional.ofNullable(dns).ifPresent(LoopbackDns::close);
    }

    /** A second-level host without AAAA, a port that is dead over IPv6 alone, a name without AAAA: each is seen. */
    @Test
    void eachSiteGetsWhatItDeserves() throws Exception {
        Path run = run(Optional.empty());
        assertThat(verdict(run, "good")).isEqualTo("PASS reachable");
        assertThat(verdict(run, "half")).isEqualTo("WARN v6-links");
        assertThat(verdict(run, "dead")).isEqualTo("FAIL v6-unreachable");
        assertThat(verdict(run, "none")).isEqualTo("FAIL no-aaaa");
        assertThat(measure(run, "half", "second-level-links")).contains(",0.5,share,0.85,,no,");
        assertThat(measure(run, "good", "second-level-links")).contains(",1,share,0.85,,yes,");
        assertThat(measure(run, "dead", "aaaa")).contains(",yes,");
        for (String delay : List.of("dns-delay", "tcp-delay", "first-byte-delay", "page-delay")) {
            String[] cells = measure(run, "good", delay).split(",", -1);
            assertThat(cells[5]).as("ratio of " + delay).matches("-?\\d+(\\.\\d+)?");
            assertThat(List.of(cells[11], cells[12]))
                    .as("milliseconds over both families: " + delay)
                    .allMatch(cell -> cell.matches("\\d+"));
            assertThat(measure(run, "dead", delay)).contains(",unknown,v6-unreachable,,");
        }
        assertThat(measure(run, "good", "dnssec")).contains(",insecure,word,,,note,");
        assertThat(Files.readString(run.resolve("run.json"))).contains("\"ipv6\" : true");
    }

    /** The tester is tested: a machine that lost its IPv6 blames nobody for it. */
    @Test
    void withIpv6SwitchedOffOnlyTheDnsProvesAnything() throws Exception {
        InetSocketAddress closed = new InetSocketAddress(address("::1"), deadPort);
        Ipv6Vantage off = Ipv6Vantage.of(
                new Ipv6Vantage.Targets(List.of(closed), closed, new InetSocketAddress(address("127.0.0.1"), 9)),
                Duration.ofSeconds(1));
        Path run = run(Optional.of(off));
        for (String name : List.of("good", "half", "dead")) {
            assertThat(verdict(run, name)).isEqualTo("UNKNOWN vantage");
            assertThat(measure(run, name, "home")).contains(",unknown,vantage,");
            assertThat(measure(run, name, "aaaa")).contains(",yes,");
            assertThat(measure(run, name, "delegation")).contains(",yes,");
        }
        assertThat(verdict(run, "none")).isEqualTo("FAIL no-aaaa");
        assertThat(Files.readString(run.resolve("run.json"))).contains("\"ipv6\" : false");
        assertThat(measures(run)).noneMatch(line -> line.contains(",no,") && !line.startsWith("RUN,none,"));
    }

    private Path run(Optional<Ipv6Vantage> vantage) throws Exception {
        List<Site> sites = new ArrayList<>();
        for (String name : NAMES) {
            int port = name.equals("dead") ? deadPort : port();
            String host = name + ".portal.test";
            Url home = Url.of("http://" + host + ":" + port + "/");
            sites.add(new Site(name, "样本海关", SiteKind.DIRECT, "", home, "", List.of(host, "sub." + host)));
        }
        SiteRoster roster = new SiteRoster(sites, List.of());
        AuditOrder order = new AuditOrder(
                sites,
                roster,
                RuleBookReader.read(Path.of("rules"), Optional.empty()),
                RegulationTexts.NONE,
                "",
                LocalDate.of(2021, 12, 31),
                Locale.ENGLISH,
                folder,
                LoopbackNetwork.of(dns.server(), 4),
                "test",
                Map.of());
        InstantSource clock = InstantSource.fixed(Instant.parse("2021-12-01T18:00:00Z"));
        return new AuditRun(order, clock, findings -> {}, new Progress(clock), vantage)
                .live()
                .folder();
    }

    private static String verdict(Path run, String site) throws IOException {
        return lines(run, "verdicts.csv").stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[1].equals(site) && cells[4].equals("27"))
                .map(cells -> cells[6] + " " + cells[7])
                .findFirst()
                .orElse("no verdict");
    }

    private static String measure(Path run, String site, String kind) throws IOException {
        return measures(run).stream()
                .filter(line -> line.startsWith("RUN," + site + ",") && line.contains("," + kind + ","))
                .findFirst()
                .orElse("no measure");
    }

    private static List<String> measures(Path run) throws IOException {
        String id = String.valueOf(run.getFileName());
        return lines(run, "ipv6.csv").stream()
                .map(line -> line.replace(id, "RUN"))
                .toList();
    }

    private static List<String> lines(Path run, String table) throws IOException {
        return Files.readString(run.resolve(table)).lines().toList();
    }

    private int port() {
        return sixth.getAddress().getPort();
    }

    /** Skips the test where the machine has no IPv6 loopback. */
    private static HttpServer sixthServer() throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(address("::1"), 0), 50);
        } catch (IOException e) {
            assumeThat(false).as("no ::1 on this machine: " + e).isTrue();
            throw e;
        }
    }

    /** A home page with as many links to its own host as to a second one. */
    private static void answer(HttpServer server) {
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String host = exchange.getRequestHeaders().getFirst("Host");
            boolean known = path.equals("/") || path.matches("/1?\\d\\.html");
            byte[] body = (known ? page(host, path) : "<html><body>404</body></html>").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(known ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    private static String page(String host, String path) {
        StringBuilder page = new StringBuilder("<html><head><meta charset=utf-8><title>样本海关</title></head><body>");
        for (int i = 0; i < 6; i++) {
            page.append("<p><a href='/%d.html'>栏目%d</a> <a href='http://sub.%s/%d.html'>栏目%d</a></p>"
                    .formatted(i, i, host.replaceFirst("^sub\\.", ""), 10 + i, 10 + i));
        }
        return page.append("<p>")
                .append((path + " 的正文。").repeat(20))
                .append("</p></body></html>")
                .toString();
    }

    private static InetAddress address(String text) throws IOException {
        return InetAddress.getByName(text);
    }
}
