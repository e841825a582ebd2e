package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.ExchangeRequest.Family;
import io.github.disclosureaudit.model.Fault;
import java.io.IOException;
import java.net.IDN;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.xbill.DNS.Name;
import org.xbill.DNS.ResolverConfig;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.hosts.HostsFileParser;

/**
 * All name resolution of the tool: asks one chosen DNS server, or those of the system and its hosts file. Keeps answers
 * for ten minutes in a bounded cache, failures for ten seconds; many askers of one name share one question. Safe for
 * many threads.
 */
public final class Names {
    /** Default limit for one question, all servers and repeats together. */
    public static final Duration DEFAULT_LIMIT = Duration.ofSeconds(6);

    private static final int MAX_CACHED = 50_000;
    private static final long KEEP_ANSWER_NANOS = TimeUnit.MINUTES.toNanos(10);
    private static final long KEEP_FAILURE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final NameClient client;
    private final Duration limit;
    private final Optional<HostsFileParser> hostsFile;
    private final Map<String, Kept> cache = new ConcurrentHashMap<>();

    private Names(List<InetSocketAddress> servers, Duration limit, Optional<HostsFileParser> hostsFile) {
        this.client = new NameClient(servers, limit);
        this.limit = limit;
        this.hostsFile = hostsFile;
    }

    /** Asks one server only: {@code --dns ADDRESS:PORT}. */
    public static Names of(InetSocketAddress server, Duration limit) {
        return new Names(List.of(server), limit, Optional.empty());
    }

    /** Asks the hosts file and the servers that the system is set up with. */
    public static Names ofSystem(Duration limit) {
        return new Names(ResolverConfig.getCurrentConfig().servers(), limit, Optional.of(new HostsFileParser()));
    }

    /** The server given, or those of the system. */
    public static Names of(Optional<InetSocketAddress> server) {
        return server.map(address -> of(address, DEFAULT_LIMIT)).orElseGet(() -> ofSystem(DEFAULT_LIMIT));
    }

    /**
     * Reads the value of {@code --dns}: {@code ADDRESS:PORT}, {@code [IPV6]:PORT} or an address alone (port 53).
     *
     * @throws IllegalArgumentException if it is none of them
     */
    public static InetSocketAddress server(String text) {
        boolean bare = text.indexOf(':') != text.lastIndexOf(':') && !text.startsWith("[");
        int colon = bare || text.endsWith("]") ? -1 : text.lastIndexOf(':');
        String host = colon < 0 ? text : text.substring(0, colon);
        InetAddress address =
                IpLiterals.parse(host).orElseThrow(() -> new IllegalArgumentException("not ADDRESS:PORT: " + text));
        try {
            return new InetSocketAddress(address, colon < 0 ? 53 : Integer.parseInt(text.substring(colon + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not ADDRESS:PORT: " + text, e);
        }
    }

    /** Asks, or takes the answer from the cache. */
    CompletableFuture<NameAnswer> ask(String host, int type) {
        String key = host + '/' + type;
        Kept kept = cache.get(key);
        if (kept != null && !kept.isStale(System.nanoTime())) {
            return kept.answer;
        }
        if (cache.size() > MAX_CACHED) {
            cache.clear();
        }
        return cache.compute(
                        key,
                        (k, old) -> old != null && !old.isStale(System.nanoTime())
                                ? old
                                : new Kept(askAfresh(host, type), System.nanoTime()))
                .answer;
    }

    private static boolean isAscii(String host) {
        for (int i = 0; i < host.length(); i++) {
            if (host.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Asks without looking at the cache: for measurements. */
    CompletableFuture<NameAnswer> askAfresh(String host, int type) {
        try {
            // Nearly every name is ASCII already, and the tables of those that are not are dear to load.
            String ascii = isAscii(host) ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
            return client.ask(Name.fromString(ascii + "."), type);
        } catch (TextParseException | IllegalArgumentException e) {
            // A name that the DNS cannot hold cannot exist there.
            return CompletableFuture.completedFuture(
                    new NameAnswer(NameAnswer.Outcome.NO_SUCH_NAME, List.of(host), List.of(), List.of(), false, 0));
        }
    }

    /**
     * Addresses to connect to, IPv4 before IPv6: pages are judged as IPv4 shows them.
     *
     * @throws NameFaultException if there is none
     */
    List<InetAddress> addresses(String host, Family family) throws NameFaultException {
        Optional<InetAddress> literal = IpLiterals.parse(host);
        if (literal.isPresent()) {
            return List.of(literal.get());
        }
        List<InetAddress> listed = fromHostsFile(host, family);
        if (!listed.isEmpty()) {
            return listed;
        }
        return family == Family.ANY ? anyFamily(host) : oneFamily(host, family);
    }

    private List<InetAddress> anyFamily(String host) throws NameFaultException {
        CompletableFuture<NameAnswer> sixth = ask(host, Type.AAAA);
        NameAnswer fourth = await(ask(host, Type.A), host);
        List<InetAddress> all = new ArrayList<>(addressesOf(fourth));
        // Where IPv4 answered, a slow AAAA server must not hold up the connection.
        if (!all.isEmpty() && !sixth.isDone()) {
            return all;
        }
        NameAnswer other = await(sixth, host);
        all.addAll(addressesOf(other));
        if (all.isEmpty()) {
            Fault fault = fourth.isProof() && other.isProof() ? Fault.DNS : Fault.DNS_UNSURE;
            throw new NameFaultException(
                    host, fault, String.valueOf(fourth.isProof() ? other.outcome() : fourth.outcome()));
        }
        return all;
    }

    private List<InetAddress> oneFamily(String host, Family family) throws NameFaultException {
        NameAnswer answer = await(ask(host, family == Family.IPV4 ? Type.A : Type.AAAA), host);
        List<InetAddress> found = addressesOf(answer);
        if (found.isEmpty()) {
            throw new NameFaultException(host, answer.fault(), answer.outcome().word());
        }
        return found;
    }

    /** Addresses of an answer; mapped ones in AAAA records are dropped, the JDK would take them for IPv4. */
    static List<InetAddress> addressesOf(NameAnswer answer) {
        return answer.records().stream()
                .map(org.xbill.DNS.Record::rdataToWireCanonical)
                .filter(bytes -> !AddressRange.isMapped(bytes))
                .map(IpLiterals::address)
                .toList();
    }

    private List<InetAddress> fromHostsFile(String host, Family family) {
        List<InetAddress> found = new ArrayList<>();
        hostsFile.ifPresent(file -> {
            for (int type : new int[] {Type.A, Type.AAAA}) {
                try {
                    Optional<InetAddress> listed;
                    // The parser is not safe for many threads while it reads the file for the first time.
                    synchronized (file) {
                        listed = file.getAddressForHost(Name.fromString(host + "."), type);
                    }
                    listed.filter(address -> matches(address, family)).ifPresent(found::add);
                } catch (IOException e) {
                    // An unreadable hosts file or an odd name: the DNS decides.
                }
            }
        });
        return found;
    }

    static boolean matches(InetAddress address, Family family) {
        return family == Family.ANY || (address instanceof Inet4Address) == (family == Family.IPV4);
    }

    private NameAnswer await(CompletableFuture<NameAnswer> answer, String host) throws NameFaultException {
        try {
            return answer.get(limit.plusSeconds(2).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NameFaultException(host, Fault.DNS_UNSURE, "interrupted");
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new NameFaultException(host, Fault.DNS_UNSURE, String.valueOf(e));
        }
    }

    private record Kept(CompletableFuture<NameAnswer> answer, long since) {
        boolean isStale(long now) {
            if (!answer.isDone()) {
                return false;
            }
            NameAnswer value = answer.getNow(null);
            boolean proof = value != null && value.isProof();
            return now - since > (proof ? KEEP_ANSWER_NANOS : KEEP_FAILURE_NANOS);
        }
    }
}
