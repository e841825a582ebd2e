package io.github.disclosureaudit.demo;

import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.SiteKind;
import io.github.disclosureaudit.model.Unit;
import io.github.disclosureaudit.model.Url;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Three small portals with known faults, generated and served on loopback: one of each generation of the portals' content
 * system and one of no known kind. Their hosts exist only for the name server that comes with them.
 */
public final class DemoPortals implements AutoCloseable {
    /** The day against which the portals are to be judged; nothing on them is newer. */
    public static final LocalDate AS_OF = LocalDate.of(2022, 3, 31);

    private static final String ZONE = ".customs-demo.test";

    private final DemoHosts hosts;
    private final DemoServer server;
    private final DemoNames names;
    private final List<Site> sites = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();
    private final List<PlantedFault> faults = new ArrayList<>();
    private final List<LookAlike> lookAlikes = new ArrayList<>();

    private DemoPortals(DemoHosts hosts, DemoServer server, DemoNames names) {
        this.hosts = hosts;
        this.server = server;
        this.names = names;
    }

    /**
     * Generates the portals and serves them on free ports of 127.0.0.1 and ::1 until closed.
     *
     * @throws IOException if no port can be had
     */
    public static DemoPortals start() throws IOException {
        DemoHosts hosts = new DemoHosts();
        DemoServer server = DemoServer.open();
        DemoPortals portals = new DemoPortals(hosts, server, DemoNames.start(hosts));
        portals.headquarters();
        portals.lanxi();
        portals.songlan();
        server.start(hosts);
        return portals;
    }

    private void headquarters() {
        Site site = site("demo-hq", "示范总署", SiteKind.HEADQUARTERS, "www", "customs");
        PortalTemplate template = new RedesignedTemplate("customs");
        DemoContent content = content("headquarters.txt", site, template, Map.of());
        hosts.add(host(site), PortalSite.pages(site, content, template), true, DemoHosts.Sixth.SAME);
    }

    private void lanxi() {
        Site site = site("lanxi", "澜溪海关", SiteKind.DIRECT, "lanxi", "lanxi_customs");
        PortalTemplate template = new EasySiteTemplate("lanxi_customs");
        Map<String, String> values = direct(site, "澜溪", "0599", "澜东", "澜北", "澜溪机场");
        DemoContent content = content("direct.txt", site, template, values);
        hosts.add(host(site), PortalSite.pages(site, content, template), false, DemoHosts.Sixth.NONE);
    }

    private void songlan() {
        Site site = site("songlan", "松岚海关", SiteKind.DIRECT, "songlan", "");
        PortalTemplate template = new PlainTemplate();
        Map<String, String> values = direct(site, "松岚", "0439", "松台", "松港", "松岚站");
        DemoContent content = content("direct.txt", site, template, values);
        hosts.add(host(site), PortalSite.pages(site, content, template), false, DemoHosts.Sixth.OTHER);
    }

    private Site site(String id, String name, SiteKind kind, String label, String code) {
        Url home = Url.of("http://" + label + ZONE + ":" + server.port() + "/");
        String parent = kind == SiteKind.HEADQUARTERS ? "" : "demo-hq";
        Site site = new Site(id, name, kind, parent, home, code, List.of(home.host()));
        sites.add(site);
        return site;
    }

    private Map<String, String> direct(Site site, String city, String area, String... unitNames) {
        for (int i = 0; i < unitNames.length; i++) {
            boolean budget = i < 2;
            units.add(new Unit(site.id(), site.id() + "-" + (i + 1), unitNames[i] + "海关", budget));
        }
        return Map.of(
                "city", city,
                "area", area,
                "unit1", unitNames[0] + "海关",
                "unit2", unitNames[1] + "海关",
                "unit3", unitNames[2] + "海关");
    }

    private DemoContent content(String file, Site site, PortalTemplate template, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.put("name", site.name());
        values.put("code", site.siteCode());
        values.put("host", host(site));
        values.put("port", String.valueOf(server.port()));
        DemoContent content = ContentFile.read(file, site.id(), values);
        Addresses addresses = new Addresses(content, template);
        for (PlantedFault fault : content.faults()) {
            boolean measurable = !fault.reason().equals("v6-differs") || server.hasIpv6();
            if (measurable) {
                faults.add(fault.about(addresses.resolve(fault.subject())));
            }
        }
        for (LookAlike lookAlike : content.lookAlikes()) {
            lookAlikes.add(lookAlike.about(addresses.resolve(lookAlike.subject())));
        }
        return content;
    }

    private static String host(Site site) {
        return site.homeUrl().host();
    }

    /** The portals, the headquarters first. */
    public List<Site> sites() {
        return List.copyOf(sites);
    }

    /** The units that the portals must cover. */
    public List<Unit> units() {
        return List.copyOf(units);
    }

    /** The name server to ask, as {@code ADDRESS:PORT} for {@code --dns}. Only it knows the demo's hosts. */
    public String nameServer() {
        return "127.0.0.1:" + names.port();
    }

    /** The faults that an audit should report. */
    public List<PlantedFault> plantedFaults() {
        return List.copyOf(faults);
    }

    /** What an audit must not report. */
    public List<LookAlike> lookAlikes() {
        return List.copyOf(lookAlikes);
    }

    /** What a host answers over IPv4, for tests. */
    DemoPage answer(String host, String path) {
        return hosts.answer(host, path, false);
    }

    @Override
    public void close() {
        names.close();
        server.close();
    }
}
