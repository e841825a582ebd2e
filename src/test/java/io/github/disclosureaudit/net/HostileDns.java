package io.github.disclosureaudit.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/**
 * A name server on loopback that lies or stalls; how, says the first label of the name. Its TCP port takes connections
 * and never says a word.
 */
public final class HostileDns implements AutoCloseable {
    private static final long NO_TIME = 0;

    private final DatagramSocket socket;
    private final ServerSocket silent;
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

    public HostileDns() throws IOException {
        InetAddress loopback = address(127, 0, 0, 1);
        silent = new ServerSocket(0, 50, loopback);
        socket = new DatagramSocket(new InetSocketAddress(loopback, silent.getLocalPort()));
        Thread thread = new Thread(this::serve, "hostile-dns");
        thread.setDaemon(true);
        thread.start();
    }

    public InetSocketAddress server() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    /** Questions about a name, of any type. */
    public int asked(String host) {
        return asked.getOrDefault(host, new AtomicInteger()).get();
    }

    private void serve() {
        byte[] buffer = new byte[4096];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                Optional<byte[]> reply = reply(new Message(Arrays.copyOf(buffer, packet.getLength())));
                if (reply.isPresent()) {
                    byte[] bytes = reply.get();
                    socket.send(new DatagramPacket(bytes, bytes.length, packet.getSocketAddress()));
                }
            } catch (SocketException e) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Optional<byte[]> reply(Message query) throws IOException {
        Name name = query.getQuestion().getName();
        int turn = asked.computeIfAbsent(NameClient.plain(name), key -> new AtomicInteger())
                .incrementAndGet();
        Message reply = new Message(query.getHeader().getID());
        reply.getHeader().setFlag(Flags.QR);
        reply.addRecord(query.getQuestion(), Section.QUESTION);
        switch (name.getLabelString(0)) {
            case "stall" -> {
                return Optional.empty();
            }
            case "other-id" -> reply.getHeader().setID(query.getHeader().getID() ^ 0x5555);
            case "other-name" -> {
                reply.removeAllRecords(Section.QUESTION);
                Name other = Name.fromString("somebody.else.test.");
                reply.addRecord(Record.newRecord(other, Type.A, DClass.IN), Section.QUESTION);
                reply.addRecord(new ARecord(other, DClass.IN, 60, address(127, 0, 0, 1)), Section.ANSWER);
            }
            case "servfail" -> reply.getHeader().setRcode(Rcode.SERVFAIL);
            case "refused" -> reply.getHeader().setRcode(Rcode.REFUSED);
            case "truncated" -> reply.getHeader().setFlag(Flags.TC);
            case "garbage" -> {
                return Optional.of(garbage(query));
            }
            case "pointer-loop" -> {
                return Optional.of(pointerLoop(query));
            }
            case "alias-loop" -> reply.addRecord(new CNAMERecord(name, DClass.IN, NO_TIME, name), Section.ANSWER);
            case "alias-chain" -> {
                Name next = Name.fromString("alias-chain." + "x".repeat(turn % 60 + 1) + turn + ".dns.test.");
                reply.addRecord(new CNAMERecord(name, DClass.IN, NO_TIME, next), Section.ANSWER);
            }
            case "no-data-then-text" ->
                reply.addRecord(new TXTRecord(name, DClass.IN, 60, "an address"), Section.ANSWER);
            case "many" -> {
                for (int i = 0; i < 1_000; i++) {
                    answer(reply, name, address(10, 1, i >> 8, i & 255));
                }
            }
            default -> addresses(reply, name, turn);
        }
        return Optional.of(reply.toWire());
    }

    /** Names that lead where no public portal is. */
    private static void addresses(Message reply, Name name, int turn) throws IOException {
        switch (name.getLabelString(0)) {
            case "loopback" -> answer(reply, name, address(127, 0, 0, 1));
            case "private" -> answer(reply, name, address(10, 0, 0, 1));
            case "metadata" -> answer(reply, name, address(169, 254, 169, 254));
            case "nobody" -> answer(reply, name, address(0, 0, 0, 0));
            case "multicast" -> answer(reply, name, address(224, 0, 0, 1));
            // With a time to live of nothing: allowed when the name is looked at, forbidden when it is used.
            case "rebinding" -> answer(reply, name, address(127, 0, 0, turn == 1 ? 1 : 2));
            default -> reply.getHeader().setRcode(Rcode.NXDOMAIN);
        }
    }

    private static void answer(Message reply, Name name, InetAddress address) {
        if (reply.getQuestion().getType() == Type.A) {
            reply.addRecord(new ARecord(name, DClass.IN, NO_TIME, address), Section.ANSWER);
        }
    }

    private static byte[] garbage(Message query) {
        byte[] bytes = new byte[600];
        Arrays.fill(bytes, (byte) 0xFF);
        bytes[0] = (byte) (query.getHeader().getID() >> 8);
        bytes[1] = (byte) query.getHeader().getID();
        return bytes;
    }

    /** A name that is compressed to a pointer to itself. */
    private static byte[] pointerLoop(Message query) {
        byte[] bytes = {0, 0, (byte) 0x81, (byte) 0x80, 0, 1, 0, 1, 0, 0, 0, 0, (byte) 0xC0, 12, 0, 1, 0, 1};
        bytes[0] = (byte) (query.getHeader().getID() >> 8);
        bytes[1] = (byte) query.getHeader().getID();
        return bytes;
    }

    private static InetAddress address(int a, int b, int c, int d) {
        try {
            return InetAddress.getByAddress(new byte[] {(byte) a, (byte) b, (byte) c, (byte) d});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        silent.close();
    }
}
