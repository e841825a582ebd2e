package io.github.disclosureaudit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.disclosureaudit.plan.RulesUnderTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tool in a network namespace of its own, with several IPv6 addresses, a black hole, and NSD as the name server.
 * Skipped with a message where namespaces are not allowed or NSD is missing; {@link Ipv6SurveyTest} always runs.
 */
@Timeout(120)
class Ipv6NamespaceTest {
    /** A network of its own; its processes end with the first one. */
    private static final List<String> OWN_NETWORK = List.of("unshare", "--net", "--pid", "--fork", "--kill-child");

    private static final List<String> ROOTLESS =
            List.of("unshare", "--user", "--map-root-user", "--net", "--pid", "--fork", "--kill-child");
    private static final String TEST =
            "PATH=$PATH:/usr/sbin:/sbin; ip link set lo up && ip link add hole type veth peer name nowhere"
                    + " && ip -6 addr add fd00:9::1/128 dev lo nodad && command -v nsd";

    /** AAAA of each site, and what requirement 27 must come to. */
    private static final Map<String, Expected> SITES = new TreeMap<>(Map.of(
            "good", new Expected("PASS reachable", "fd00:9::1"),
            "none", new Expected("FAIL no-aaaa"),
            "mapped", new Expected("FAIL no-aaaa", "::ffff:10.9.0.1"),
            "dead", new Expected("FAIL v6-unreachable", "fd00:9::5"),
            "hole", new Expected("FAIL v6-unreachable", "fd00:bad::1"),
            "other", new Expected("FAIL v6-differs", "fd00:9::3"),
            "refused", new Expected("FAIL v6-unreachable", "fd00:9::4"),
            "half", new Expected("WARN v6-links", "fd00:9::1"),
            "two", new Expected("WARN v6-unstable", "fd00:9::1", "fd00:bad::2")));

    @TempDir
    Path folder;

    private record Expected(String verdict, List<String> addresses) {
        Expected(String verdict, String... addresses) {
            this(verdict, List.of(addresses));
        }
    }

    @Test
    void everyWayToFailIsSeen() throws Exception {
        List<String> namespace = allowed();
        writeZones();
        Files.writeString(folder.resolve("sites.csv"), roster());
        impatientRules();
        assertThat(run(namespace, audit()))
                .as(Files.readString(folder.resolve("said")))
                .isEqualTo(1);
        Path run = RunTables.finished(folder.resolve("reports"));
        String verdicts = Files.readString(run.resolve("verdicts.csv"));
        String measures = Files.readString(run.resolve("ipv6.csv"));
        Map<String, String> found = new TreeMap<>();
        Map<String, String> expected = new TreeMap<>();
        SITES.forEach((name, site) -> expected.put(name, site.verdict));
        expected.put("zone", "WARN no-v6-delegation");
        for (String line : verdicts.lines().toList()) {
            String[] cells = line.split(",", -1);
            if (cells[4].equals("27")) {
                found.put(cells[1], cells[6] + " " + cells[7]);
            }
        }
        assertThat(found).as(measures).isEqualTo(expected);
        assertThat(measures.lines().filter(line -> line.contains(",two,") && line.contains(",home,")))
                .singleElement()
                .asString()
                .contains(",0.5,share,1,,no,")
                .contains("fd00:bad:0:0:0:0:0:2");
    }

    /** How a network of one's own is had here; skips the test where it cannot be had. */
    private List<String> allowed() throws IOException, InterruptedException {
        for (List<String> way : List.of(ROOTLESS, OWN_NETWORK)) {
            if (run(way, List.of("bash", "-c", TEST)) == 0) {
                return way;
            }
        }
        assumeThat(false)
                .as("no network namespaces or no nsd here: " + Files.readString(folder.resolve("said")))
                .isTrue();
        return List.of();
    }

    private List<String> audit() {
        Path script = Path.of("src/test/resources/io/github/disclosureaudit/run/netns.sh");
        List<String> command =
                new ArrayList<>(List.of("bash", script.toAbsolutePath().toString(), folder.toString()));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx200m",
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.disclosureaudit.run.Ipv6Scene"));
        command.addAll(
                List.of("run", "--lang", "en", "--rate", "0", "--as-of", "2021-12-31", "--no-robots", "--quiet"));
        command.addAll(List.of("--dns", "127.0.0.1:5353", "--allow-private-addresses"));
        command.addAll(List.of("--sites", folder.resolve("sites.csv").toString()));
        command.addAll(List.of("--rules", folder.resolve("rules").toString()));
        command.addAll(List.of("--out", folder.resolve("reports").toString()));
        return command;
    }

    /** NSD answers for portal.test over both families; for broken.test its name server has an address and no answer. */
    private void writeZones() throws IOException {
        Files.writeString(folder.resolve("nsd.conf"), """
                server:
                  ip-address: 127.0.0.1@5353
                  ip-address: fd00:9::53@5353
                  username: ""
                  chroot: ""
                  zonesdir: "%1$s"
                  pidfile: "%1$s/nsd.pid"
                  xfrdfile: "%1$s/xfrd"
                  zonelistfile: "%1$s/zones"
                  cookie-secret-file: ""
                  database: ""
                  server-count: 1
                remote-control:
                  control-enable: no
                zone:
                  name: portal.test
                  zonefile: portal.zone
                zone:
                  name: broken.test
                  zonefile: broken.zone
                """.formatted(folder));
        StringBuilder zone = new StringBuilder(head("portal.test", "fd00:9::53"));
        SITES.forEach((name, site) -> {
            zone.append(name).append(" A 10.9.0.1\n");
            site.addresses.forEach(address ->
                    zone.append(name).append(" AAAA ").append(address).append('\n'));
        });
        // A second-level host with an address of the old family only.
        zone.append("sub.half A 10.9.0.1\n");
        Files.writeString(folder.resolve("portal.zone"), zone);
        Files.writeString(
                folder.resolve("broken.zone"),
                head("broken.test", "fd00:9::5") + "zone A 10.9.0.1\nzone AAAA fd00:9::1\n");
    }

    private static String head(String zone, String address) {
        return "$ORIGIN " + zone + ".\n$TTL 60\n@ SOA ns hostmaster 1 60 60 60 60\n@ NS ns\nns A 127.0.0.1\nns AAAA "
                + address + "\n";
    }

    private static String roster() {
        StringBuilder csv = new StringBuilder("site_id,name,kind,parent,home_url,site_code,hosts\n");
        Stream.concat(SITES.keySet().stream().map(name -> name + ",portal"), Stream.of("zone,broken"))
                .map(pair -> pair.split(","))
                .forEach(pair -> csv.append(("%1$s,样本海关,direct,,http://%1$s.%2$s.test:" + Ipv6Scene.PORT
                                + "/,,%1$s.%2$s.test;sub.%1$s.%2$s.test\n")
                        .formatted(pair[0], pair[1])));
        return csv.toString();
    }

    /** The real rules with less patience: a black hole costs every visit its whole limit. */
    private void impatientRules() throws IOException {
        Path rules = RulesUnderTest.copy(folder.resolve("rules"));
        Path ipv6 = rules.resolve("ipv6.yaml");
        Files.writeString(
                ipv6,
                Files.readString(ipv6)
                        .replace("dials: {value: 5", "dials: {value: 2")
                        .replace("visit-seconds: {value: 15", "visit-seconds: {value: 3"));
    }

    private int run(List<String> namespace, List<String> command) throws IOException, InterruptedException {
        List<String> inside = new ArrayList<>(namespace);
        inside.addAll(command);
        Path said = folder.resolve("said");
        Process process;
        try {
            process = new ProcessBuilder(inside)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
        } catch (IOException e) {
            Files.writeString(said, e.toString(), StandardCharsets.UTF_8);
            return -1;
        }
        try {
            assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("ends").isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }
}
