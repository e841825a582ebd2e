package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.Ipv6Facts.Vantage;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The tool tests itself before it judges others: is there a route, does a living IPv6 address answer, and does a dead
 * one stay silent? A network that answers for the dead (a proxy, a captive portal) is no vantage either. Blocking.
 */
public final class Ipv6Vantage {
    /** Dead addresses are waited for; more of them would hold up the run. */
    private static final int MOST_PORTALS = 10;

    private final Targets targets;
    private final Duration patience;
    private final Supplier<List<InetSocketAddress>> portals;

    /**
     * What is asked. Only one of the living must answer.
     *
     * @param living addresses that are known to accept TCP connections
     * @param dead an address that nobody can answer at
     * @param fourth an IPv4 address to which a route is looked up; nothing is sent there
     */
    public record Targets(List<InetSocketAddress> living, InetSocketAddress dead, InetSocketAddress fourth) {
        public Targets {
            living = List.copyOf(living);
        }
    }

    private Ipv6Vantage(Targets targets, Duration patience, Supplier<List<InetSocketAddress>> portals) {
        this.targets = targets;
        this.patience = patience;
        this.portals = portals;
    }

    /** Asks the given targets. */
    public static Ipv6Vantage of(Targets targets, Duration patience) {
        return new Ipv6Vantage(targets, patience, List::of);
    }

    /**
     * Asks public name servers, which accept TCP on port 53 (RFC 7766); the dead address lies in the discard-only block
     * (RFC 6666), where nobody can answer.
     */
    public static Ipv6Vantage ofInternet() {
        List<InetSocketAddress> living = Stream.of(
                        "[2400:3200::1]", "[240c::6666]", "[2001:4860:4860::8888]", "[2606:4700:4700::1111]")
                .map(text -> new InetSocketAddress(IpLiterals.parse(text).orElseThrow(), 53))
                .toList();
        InetSocketAddress dead =
                new InetSocketAddress(IpLiterals.parse("[100::1]").orElseThrow(), 53);
        InetSocketAddress fourth =
                new InetSocketAddress(IpLiterals.parse("223.5.5.5").orElseThrow(), 53);
        return new Ipv6Vantage(new Targets(living, dead, fourth), Duration.ofSeconds(3), List::of);
    }

    /**
     * A loopback stand-in for networks that are loopback themselves: the living address is a socket opened for the
     * moment, the dead one the same address after it was closed.
     */
    public static Ipv6Vantage ofLoopback() {
        return ofLoopback(List::of);
    }

    /**
     * The same, and where there are portals that have an address, one of them must take a connection: when all refuse,
     * it is the network that has no IPv6.
     *
     * @param portals addresses of portals, asked for when the test runs
     */
    public static Ipv6Vantage ofLoopback(Supplier<List<InetSocketAddress>> portals) {
        return new Ipv6Vantage(new Targets(List.of(), loopback(6, 0), loopback(4, 9)), Duration.ofSeconds(2), portals);
    }

    /** Runs the test. Never throws: a failure is the result. */
    public Vantage run() {
        boolean fourth = hasRoute(targets.fourth);
        if (targets.living.isEmpty()) {
            return onLoopback(fourth);
        }
        List<InetSocketAddress> routed =
                targets.living.stream().filter(Ipv6Vantage::hasRoute).toList();
        if (routed.isEmpty()) {
            return new Vantage(fourth, false, "no IPv6 route");
        }
        // All at once: each that stays silent costs the whole patience.
        CompletableFuture<Boolean> dead = asked(targets.dead);
        List<CompletableFuture<Boolean>> living =
                routed.stream().map(this::asked).toList();
        if (living.stream().noneMatch(CompletableFuture::join)) {
            return new Vantage(fourth, false, "no answer over IPv6 from " + text(routed));
        }
        return dead.join()
                ? new Vantage(
                        fourth, false, "even " + text(List.of(targets.dead)) + " answers: something answers for it")
                : new Vantage(fourth, true, "answers over IPv6: " + text(routed));
    }

    private Vantage onLoopback(boolean fourth) {
        InetSocketAddress once;
        try (ServerSocket living = new ServerSocket()) {
            living.bind(targets.dead);
            once = (InetSocketAddress) living.getLocalSocketAddress();
            if (!accepts(once)) {
                return new Vantage(fourth, false, "no answer from ::1");
            }
        } catch (IOException | RuntimeException e) {
            return new Vantage(fourth, false, "no IPv6 loopback: " + FaultClassifier.detail(e));
        }
        if (accepts(once)) {
            return new Vantage(fourth, false, "a closed port of ::1 answers");
        }
        List<InetSocketAddress> known = portals.get();
        if (known.isEmpty()) {
            return new Vantage(fourth, true, "loopback only: ::1 answers");
        }
        return known.stream()
                .distinct()
                .limit(MOST_PORTALS)
                .filter(this::accepts)
                .findFirst()
                .map(one -> new Vantage(fourth, true, "private network: " + text(List.of(one)) + " answers"))
                .orElseGet(() -> new Vantage(fourth, false, "private network: no portal takes a connection over IPv6"));
    }

    private CompletableFuture<Boolean> asked(InetSocketAddress target) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Thread thread = new Thread(() -> answer.complete(accepts(target)), "vantage");
        thread.setDaemon(true);
        thread.start();
        return answer;
    }

    private boolean accepts(InetSocketAddress target) {
        try (Socket socket = new Socket(java.net.Proxy.NO_PROXY)) {
            socket.connect(target, (int) patience.toMillis());
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** Whether the machine would know where to send a packet; none is sent. */
    private static boolean hasRoute(InetSocketAddress target) {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(target);
            InetAddress own = socket.getLocalAddress();
            return !own.isAnyLocalAddress()
                    && !own.isLinkLocalAddress()
                    && (!own.isLoopbackAddress() || target.getAddress().isLoopbackAddress());
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static InetSocketAddress loopback(int family, int port) {
        byte[] bytes = family == 4 ? new byte[] {127, 0, 0, 1} : new byte[16];
        bytes[bytes.length - 1] = 1;
        return new InetSocketAddress(IpLiterals.address(bytes), port);
    }

    private static String text(List<InetSocketAddress> addresses) {
        return String.join(
                " ",
                addresses.stream().map(one -> one.getAddress().getHostAddress()).toList());
    }
}
