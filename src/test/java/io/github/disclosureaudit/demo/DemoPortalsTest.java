package io.github.disclosureaudit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.SiteKind;
import io.github.disclosureaudit.model.Url;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

/** The demo portals are whole but for what is planted, and can be reached as a crawler would. */
@Timeout(30)
class DemoPortalsTest {
    private static final Pattern LINK = Pattern.compile("(?:href|tagname)=\"([^\"\\[]+)\"");

    @SuppressWarnings("NullAway.Init") // set before each test
    private DemoPortals portals;

    @BeforeEach
    void start() throws IOException {
        portals = DemoPortals.start();
    }

    @AfterEach
    void stop() {
        portals.close();
    }

    @Test
    void eachPortalHasPagesEnoughAndOnlyPlantedDeadLinks() {
        for (Site site : portals.sites()) {
            Map<String, String> pages = crawl(site);
            List<String> dead = new ArrayList<>();
            pages.forEach((path, html) -> {
                if (html.contains("404 Not Found") || html.contains("您访问的页面不存在")) {
                    dead.add(path);
                }
            });
            assertThat(pages).as(site.name()).hasSizeBetween(40, 130);
            List<String> planted = portals.plantedFaults().stream()
                    .filter(fault ->
                            fault.siteId().equals(site.id()) && fault.check().equals("link"))
                    .map(PlantedFault::subject)
                    .toList();
            assertThat(dead).as(site.name()).allMatch(path -> planted.stream().anyMatch(path::contains));
        }
    }

    @Test
    void everyEntryOfEveryListIsReachedThroughItsPager() {
        Site easySite = portals.sites().get(1);
        Map<String, String> pages = crawl(easySite);
        assertThat(pages.values()).anyMatch(html -> html.contains("<h2>国门开放日预告</h2>"));
    }

    @Test
    void coversTheFiveHeadlineChecks() {
        assertThat(portals.plantedFaults())
                .extracting(PlantedFault::check)
                .contains("catalogue", "phone", "link", "ipv6", "regulation");
        assertThat(portals.sites()).extracting(Site::kind).contains(SiteKind.HEADQUARTERS, SiteKind.DIRECT);
        assertThat(portals.lookAlikes()).isNotEmpty();
    }

    @Test
    void noPlaceholderIsLeft() {
        for (Site site : portals.sites()) {
            crawl(site)
                    .forEach((path, html) ->
                            assertThat(html).as(path).doesNotContainPattern("\\{[a-z0-9]+\\}|\\[\\[|%only|%end"));
        }
    }

    @Test
    void onlyTheAlteredPortalHasAnotherRegulation() {
        String right = "应当在5个工作日内办结";
        assertThat(crawl(portals.sites().get(0)).values()).anyMatch(html -> html.contains(right));
        assertThat(crawl(portals.sites().get(2)).values()).noneMatch(html -> html.contains(right));
    }

    @Test
    void answersOnTheWireByHostName() throws IOException {
        Site site = portals.sites().get(0);
        String answer = get(site.homeUrl().host(), site.homeUrl().port(), "/");
        assertThat(answer).startsWith("HTTP/1.1 200").contains("<title>" + site.name());
    }

    @Test
    void nameServerKnowsItsHostsAndNoOther() throws IOException {
        Site site = portals.sites().get(0);
        Message found = ask(site.homeUrl().host(), Type.A);
        assertThat(found.getSection(Section.ANSWER)).singleElement().isInstanceOf(ARecord.class);
        assertThat(ask(site.homeUrl().host(), Type.AAAA).getSection(Section.ANSWER))
                .hasSize(1);
        assertThat(ask(portals.sites().get(1).homeUrl().host(), Type.AAAA).getSection(Section.ANSWER))
                .isEmpty();
        assertThat(ask("customs-demo.test", Type.NS).getSection(Section.ANSWER)).hasSize(1);
        assertThat(ask("window.demo-vanished.test", Type.A).getRcode()).isEqualTo(Rcode.NXDOMAIN);
    }

    private Map<String, String> crawl(Site site) {
        Map<String, String> seen = new LinkedHashMap<>();
        Deque<Url> todo = new ArrayDeque<>(List.of(site.homeUrl()));
        while (!todo.isEmpty()) {
            Url url = todo.poll();
            String path = url.path();
            if (seen.containsKey(path)) {
                continue;
            }
            DemoPage page = portals.answer(url.host(), path);
            String html = page.type().startsWith("text/html") ? new String(page.body(), StandardCharsets.UTF_8) : "";
            seen.put(path, html);
            Matcher links = LINK.matcher(html);
            while (links.find()) {
                if (url.resolve(links.group(1), StandardCharsets.UTF_8) instanceof Reference.Web web
                        && web.url().host().equals(url.host())) {
                    todo.add(web.url());
                }
            }
        }
        return seen;
    }

    private static String get(String host, int port, String path) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 5000);
            String request =
                    "GET " + path + " HTTP/1.1\r\nHost: " + host + ":" + port + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Message ask(String name, int type) throws IOException {
        String[] server = portals.nameServer().split(":");
        SimpleResolver resolver = resolver(server[0]);
        resolver.setPort(Integer.parseInt(server[1]));
        return resolver.send(Message.newQuery(Record.newRecord(Name.fromString(name + "."), type, DClass.IN)));
    }

    private static SimpleResolver resolver(String address) throws UnknownHostException {
        return new SimpleResolver(InetAddress.getByName(address));
    }
}
