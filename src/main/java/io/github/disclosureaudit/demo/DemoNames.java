package io.github.disclosureaudit.demo;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The name server of the demo on UDP (RFC 1035): A and AAAA records of its hosts lead to loopback, their zones have a name
 * server with IPv6, any other name does not exist.
 */
final class DemoNames implements AutoCloseable {
    private static final int A = 1;
    private static final int NS = 2;
    private static final int SOA = 6;
    private static final int AAAA = 28;
    private static final int AUTHORITATIVE = 0x8580;
    private static final int NO_SUCH_NAME = 3;
    private static final int SECONDS = 60;

    private final DatagramSocket socket;
    private final DemoHosts hosts;

    private DemoNames(DatagramSocket socket, DemoHosts hosts) {
        this.socket = socket;
        this.hosts = hosts;
    }

    static DemoNames start(DemoHosts hosts) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        DemoNames names = new DemoNames(new DatagramSocket(new InetSocketAddress(loopback, 0)), hosts);
        Thread thread = new Thread(names::serve, "demo-names");
        thread.setDaemon(true);
        thread.start();
        return names;
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        byte[] buffer = new byte[4096];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
                byte[] reply = reply(buffer, packet.getLength());
                socket.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
            } catch (IOException | IndexOutOfBoundsException e) {
                // Closed, or a packet that is no question: wait for the next one.
            }
        }
    }

    private byte[] reply(byte[] query, int length) throws IOException {
        StringBuilder read = new StringBuilder();
        int at = 12;
        while (query[at] != 0 && at < length) {
            read.append(new String(query, at + 1, query[at], StandardCharsets.US_ASCII))
                    .append('.');
            at += query[at] + 1;
        }
        String name = read.toString().toLowerCase(Locale.ROOT);
        int type = (query[at + 1] & 0xFF) << 8 | query[at + 2] & 0xFF;
        byte[] question = java.util.Arrays.copyOfRange(query, 12, at + 5);
        return write(query, question, name, type);
    }

    private byte[] write(byte[] query, byte[] question, String name, int type) throws IOException {
        boolean zone = isZone(name);
        boolean server = name.startsWith("ns1.") && isZone(name.substring(4));
        var host = hosts.sixth(name.isEmpty() ? name : name.substring(0, name.length() - 1));
        boolean known = zone || server || host.isPresent();
        boolean sixth =
                server || host.filter(one -> one != DemoHosts.Sixth.NONE).isPresent();
        boolean answered = type == A && (server || host.isPresent())
                || type == AAAA && sixth
                || zone && (type == NS || type == SOA);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(query, 0, 2);
        out.writeShort(AUTHORITATIVE | (known ? 0 : NO_SUCH_NAME));
        out.writeShort(1);
        out.writeShort(answered ? 1 : 0);
        out.writeShort(answered ? 0 : 1);
        out.writeShort(0);
        out.write(question);
        record(out, answered ? name : zoneOf(name), answered ? type : SOA);
        return bytes.toByteArray();
    }

    private static void record(DataOutputStream out, String owner, int type) throws IOException {
        byte[] data = data(owner, type);
        out.write(wire(owner));
        out.writeShort(type);
        out.writeShort(1);
        out.writeInt(SECONDS);
        out.writeShort(data.length);
        out.write(data);
    }

    private static byte[] data(String owner, int type) throws IOException {
        switch (type) {
            case A:
                return new byte[] {127, 0, 0, 1};
            case AAAA:
                byte[] loopback = new byte[16];
                loopback[15] = 1;
                return loopback;
            case NS:
                return wire("ns1." + owner);
            default:
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                DataOutputStream soa = new DataOutputStream(bytes);
                soa.write(wire("ns1." + owner));
                soa.write(wire("admin." + owner));
                for (int value : new int[] {1, SECONDS, SECONDS, SECONDS, SECONDS}) {
                    soa.writeInt(value);
                }
                return bytes.toByteArray();
        }
    }

    /** Zones of the demo: two labels, the last of them {@code test}. */
    private static boolean isZone(String name) {
        return name.matches("(customs-demo|demo-ministry|demo-service)\\.test\\.");
    }

    private static String zoneOf(String name) {
        String[] labels = name.split("\\.");
        return labels.length < 2 ? "test." : labels[labels.length - 2] + "." + labels[labels.length - 1] + ".";
    }

    private static byte[] wire(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String label : name.split("\\.")) {
            byte[] ascii = label.getBytes(StandardCharsets.US_ASCII);
            bytes.write(ascii.length);
            bytes.write(ascii);
        }
        bytes.write(0);
        return bytes.toByteArray();
    }
}
