package io.github.disclosureaudit.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * An authoritative name server for tests, on UDP of 127.0.0.1 and, where asked, of ::1: answers from master-file lines,
 * aliases included, NODATA and NXDOMAIN as the standard says.
 */
public final class LoopbackDns implements AutoCloseable {
    private final Map<String, List<Record>> records = new ConcurrentHashMap<>();
    private final List<DatagramSocket> sockets = new ArrayList<>();

    private volatile boolean validating;

    /** @param overIpv6 whether it answers over ::1 too */
    public LoopbackDns(boolean overIpv6) throws IOException {
        InetSocketAddress fourth = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
        listen(fourth);
        if (overIpv6) {
            listen(new InetSocketAddress(loopback(), server().getPort()));
        }
    }

    public InetSocketAddress server() {
        return (InetSocketAddress) sockets.get(0).getLocalSocketAddress();
    }

    /** Adds a record, for example {@code host.test}, {@code AAAA}, {@code ::1}; an empty value makes the bare name. */
    public LoopbackDns with(String name, int type, String value) throws IOException {
        Name owner = Name.fromString(name + ".");
        List<Record> all = records.computeIfAbsent(name, key -> new ArrayList<>());
        if (type == Type.AAAA) {
            // From bytes: the reader of master files refuses what a careless zone may hold.
            byte[] bytes = bytes(value);
            all.add(Record.newRecord(owner, type, DClass.IN, 60, bytes.length, bytes));
        } else if (!value.isEmpty()) {
            all.add(Record.fromString(owner, type, DClass.IN, 60, value, Name.root));
        }
        return this;
    }

    /** Has it say that it validated what it answers. */
    public LoopbackDns validating() {
        validating = true;
        return this;
    }

    private static byte[] bytes(String address) throws IOException {
        if (address.startsWith("::ffff:")) {
            byte[] mapped = new byte[16];
            mapped[10] = -1;
            mapped[11] = -1;
            System.arraycopy(InetAddress.getByName(address.substring(7)).getAddress(), 0, mapped, 12, 4);
            return mapped;
        }
        return InetAddress.getByName(address).getAddress();
    }

    private void listen(InetSocketAddress address) throws SocketException {
        DatagramSocket socket = new DatagramSocket(address);
        sockets.add(socket);
        Thread thread = new Thread(() -> serve(socket), "loopback-dns");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(DatagramSocket socket) {
        byte[] buffer = new byte[4096];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                byte[] reply = answer(new Message(Arrays.copyOf(buffer, packet.getLength())))
                        .toWire();
                socket.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
            } catch (SocketException e) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Message answer(Message query) {
        Record question = query.getQuestion();
        Message reply = new Message(query.getHeader().getID());
        reply.getHeader().setFlag(Flags.QR);
        reply.getHeader().setFlag(Flags.AA);
        if (validating) {
            reply.getHeader().setFlag(Flags.AD);
        }
        reply.addRecord(question, Section.QUESTION);
        String name = NameClient.plain(question.getName());
        boolean known = false;
        for (int hops = 0; hops < 5 && records.containsKey(name); hops++) {
            known = true;
            String next = "";
            for (Record record : records.getOrDefault(name, List.of())) {
                if (record.getType() == question.getType() || record.getType() == Type.CNAME) {
                    reply.addRecord(record, Section.ANSWER);
                    next = record instanceof org.xbill.DNS.CNAMERecord alias
                            ? NameClient.plain(alias.getTarget())
                            : next;
                }
            }
            name = next;
        }
        String asked = NameClient.plain(question.getName());
        boolean above = records.keySet().stream().anyMatch(one -> one.endsWith("." + asked));
        if (!known && !above) {
            reply.getHeader().setRcode(Rcode.NXDOMAIN);
        }
        return reply;
    }

    @Override
    public void close() {
        sockets.forEach(DatagramSocket::close);
    }

    private static InetAddress loopback() throws IOException {
        byte[] bytes = new byte[16];
        bytes[15] = 1;
        return InetAddress.getByAddress(bytes);
    }
}
