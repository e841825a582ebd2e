package io.github.disclosureaudit.model;

import java.util.List;
import java.util.Optional;

/**
 * What was measured of a site over IPv6. Facts only; the {@code ipv6} check judges them.
 *
 * @param host host of the home page
 * @param lookup how the AAAA lookup ended
 * @param chain CNAME chain, the host first
 * @param addresses AAAA addresses that are global (or allowed by the address guard), as text
 * @param rejected AAAA addresses that do not count (mapped, NAT64, unique local, link-local), as text
 * @param nameServers name servers of the zone
 * @param dials visits of the home page over IPv6 only, every address several times
 * @param home comparison of the home page over both families; empty when one family gave no answer
 * @param secondLevel share of distinct same-site links on the home page that open over IPv6
 * @param thirdLevel the same for the links on those pages; empty when not measured
 * @param ipv4OnlyHosts hosts of the home page's resources that have no AAAA
 * @param delays delay ratios
 * @param dnssec {@code secure} (validated), {@code signed}, {@code insecure} or empty when the DNS did not say
 * @param vantage what the auditing machine itself can reach
 */
public record Ipv6Facts(
        String host,
        Lookup lookup,
        List<String> chain,
        List<String> addresses,
        List<String> rejected,
        List<NameServer> nameServers,
        List<Dial> dials,
        Optional<Comparison> home,
        Optional<Share> secondLevel,
        Optional<Share> thirdLevel,
        List<String> ipv4OnlyHosts,
        Optional<Delays> delays,
        String dnssec,
        Vantage vantage) {

    public Ipv6Facts {
        chain = List.copyOf(chain);
        addresses = List.copyOf(addresses);
        rejected = List.copyOf(rejected);
        nameServers = List.copyOf(nameServers);
        dials = List.copyOf(dials);
        ipv4OnlyHosts = List.copyOf(ipv4OnlyHosts);
    }

    /** How a lookup of AAAA ended. */
    public enum Lookup {
        FOUND,
        /** The name exists and has no such record. */
        NO_DATA,
        NO_SUCH_NAME,
        /** No usable answer: nothing is proved. */
        FAILED
    }

    /**
     * A name server of the zone.
     *
     * @param name host name of the server
     * @param addresses its AAAA addresses
     * @param answers whether one of them answered a query over IPv6; empty when not tried
     */
    public record NameServer(String name, List<String> addresses, Optional<Boolean> answers) {}

    /** How far a connection came. */
    public enum Stage {
        NONE,
        /** The TCP connection came up. */
        TCP,
        /** And so did TLS, where the address asks for it. */
        TLS,
        /** A whole head of an answer came. */
        ANSWER
    }

    /**
     * One visit of the home page over one address of one family, redirects followed.
     *
     * @param address the address dialled
     * @param port TCP port
     * @param stage how far the last hop came
     * @param status final HTTP status, 0 when none
     * @param wall name of the wall that answered, empty when none did
     * @param fault why there was no answer, empty when there was one
     * @param connectMillis time of the TCP connection, -1 when it failed
     * @param firstByteMillis request sent to first byte, -1 when none came
     * @param totalMillis time to the last byte of the last hop, -1 when it failed
     * @param recordId WARC record that proves it, empty when none does
     */
    public record Dial(
            String address,
            int port,
            Stage stage,
            int status,
            String wall,
            Optional<Fault> fault,
            long connectMillis,
            long firstByteMillis,
            long totalMillis,
            String recordId) {
        /** Whether a visitor saw the page. */
        public boolean opened() {
            return status >= 200 && status < 300 && wall.isEmpty();
        }

        /** Whether the visit says something about the site: not when a wall answered, nor without a route from here. */
        public boolean proves() {
            return wall.isEmpty()
                    && fault.filter(f -> f == Fault.UNREACHABLE
                                    || f == Fault.DNS_UNSURE
                                    || f == Fault.GUARDED
                                    || f == Fault.OUR_LIMIT)
                            .isEmpty();
        }
    }

    /**
     * The home page over both families.
     *
     * @param ipv4Status final status over IPv4
     * @param ipv6Status final status over IPv6
     * @param ipv4Title title over IPv4
     * @param ipv6Title title over IPv6
     * @param textSimilarity 0 to 1, volatile parts masked
     * @param linkOverlap 0 to 1, share of equal links
     * @param ownSimilarity 0 to 1, how alike two visits over IPv4 are: what the page changes by itself
     * @param recordId WARC record of the page over IPv6
     */
    public record Comparison(
            int ipv4Status,
            int ipv6Status,
            String ipv4Title,
            String ipv6Title,
            double textSimilarity,
            double linkOverlap,
            double ownSimilarity,
            String recordId) {}

    /**
     * How many links open over IPv6.
     *
     * @param tested links that were asked for and could be judged
     * @param reachable of those, links that opened
     * @param total links there are; larger than {@code tested} when a sample was taken
     * @param failed some that did not open
     */
    public record Share(int tested, int reachable, int total, List<String> failed) {}

    /** Median delays over both families in milliseconds, -1 where not measured. */
    public record Delays(
            long ipv4Dns,
            long ipv6Dns,
            long ipv4Connect,
            long ipv6Connect,
            long ipv4FirstByte,
            long ipv6FirstByte,
            long ipv4Total,
            long ipv6Total) {}

    /**
     * What the auditing machine itself can reach.
     *
     * @param ipv4 the machine can reach IPv4 targets
     * @param ipv6 the machine can reach IPv6 targets: proved by its own test before the run
     * @param detail how that was found out
     */
    public record Vantage(boolean ipv4, boolean ipv6, String detail) {}
}
