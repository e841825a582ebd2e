package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.Ipv6Facts.Vantage;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.function.Predicate;

/**
 * The tester tested: whether this machine can reach IPv6 at all, before any portal is blamed for being unreachable. A
 * living address must answer and a dead one must not, or nothing that is dialled from here proves anything.
 */
public final class Ipv6Vantage {
    private static final int CONNECT_MILLIS = 3_000;

    /** Public resolvers that have answered TCP on port 53 for years; one living is enough. */
    private static final List<InetSocketAddress> LIVING = List.of(
            endpoint("2400:3200::1", 53), endpoint("2001:4860:4860::8888", 53), endpoint("2606:4700:4700::1111", 53));

    /** Discard-only block of RFC 6666: nobody can answer there. */
    private static final InetSocketAddress DEAD = endpoint("100::1", 53);

    private Ipv6Vantage() {}

    /**
     * Tests this machine.
     *
     * @param loopback whether {@code ::1} stands for public addresses ({@code --allow-private-addresses}); no packet
     *     leaves the machine then
     */
    public static Vantage test(boolean loopback) {
        return loopback ? testLoopback() : judge(Ipv6Vantage::hasRoute, Ipv6Vantage::connects, LIVING, DEAD);
    }

    /**
     * Judges what was tried.
     *
     * @param route whether packets to an address would leave
     * @param connects whether a TCP connection comes up
     */
    static Vantage judge(
            Predicate<InetSocketAddress> route,
            Predicate<InetSocketAddress> connects,
            List<InetSocketAddress> living,
            InetSocketAddress dead) {
        if (living.stream().noneMatch(route)) {
            return new Vantage(true, false, "no route to IPv6 addresses");
        }
        if (living.stream().noneMatch(connects)) {
            return new Vantage(true, false, "none of " + living.size() + " living IPv6 addresses answers");
        }
        if (connects.test(dead)) {
            return new Vantage(true, false, "a dead IPv6 address answers: something on the way lies");
        }
        return new Vantage(true, true, "a living IPv6 address answers, a dead one does not");
    }

    private static Vantage testLoopback() {
        InetAddress here = IpLiterals.parse("::1").orElseThrow();
        try (ServerSocket living = new ServerSocket(0, 1, here);
                ServerSocket closed = new ServerSocket(0, 1, here)) {
            InetSocketAddress dead = new InetSocketAddress(here, closed.getLocalPort());
            closed.close();
            return judge(
                    address -> true,
                    Ipv6Vantage::connects,
                    List.of(new InetSocketAddress(here, living.getLocalPort())),
                    dead);
        } catch (IOException e) {
            return new Vantage(true, false, "no IPv6 loopback: " + e.getMessage());
        }
    }

    /** Connecting a datagram socket sends nothing; it fails where there is no route. */
    private static boolean hasRoute(InetSocketAddress address) {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(address);
            return socket.isConnected();
        } catch (IOException | java.io.UncheckedIOException e) {
            return false;
        }
    }

    private static boolean connects(InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(address, CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static InetSocketAddress endpoint(String address, int port) {
        return new InetSocketAddress(IpLiterals.parse(address).orElseThrow(), port);
    }
}
