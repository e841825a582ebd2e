package io.github.disclosureaudit.net;

import io.github.disclosureaudit.net.NameAnswer.Outcome;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;

/**
 * Asks given DNS servers, one after the other, without cache: each round waits a share of the limit, CNAME chains are
 * followed also where the server does not. Never throws; the future always completes within about the limit.
 */
final class NameClient {
    private static final int ROUNDS = 2;
    private static final int MAX_SERVERS = 3;
    private static final int MAX_CHAIN = 10;
    /** Largest UDP answer asked for: what passes everywhere without fragments (DNS flag day 2020). */
    private static final int UDP_PAYLOAD = 1232;

    private final List<SimpleResolver> servers = new ArrayList<>();
    private final Duration limit;

    NameClient(List<InetSocketAddress> servers, Duration limit) {
        this.limit = limit;
        int used = Math.min(servers.size(), MAX_SERVERS);
        for (InetSocketAddress server : servers.subList(0, used)) {
            SimpleResolver resolver = new SimpleResolver(server);
            resolver.setTimeout(limit.dividedBy((long) ROUNDS * used));
            resolver.setEDNS(0, UDP_PAYLOAD, 0, List.of());
            this.servers.add(resolver);
        }
    }

    CompletableFuture<NameAnswer> ask(Name name, int type) {
        long start = System.nanoTime();
        List<String> chain = new ArrayList<>(List.of(plain(name)));
        return step(name, type, chain, start)
                .completeOnTimeout(
                        failed(Outcome.TIMEOUT, List.of(plain(name)), start),
                        limit.plusSeconds(1).toMillis(),
                        TimeUnit.MILLISECONDS)
                .exceptionally(e -> failed(Outcome.SERVER_FAILURE, List.of(plain(name)), start));
    }

    /**
     * Whether a server gives any reply about a name, over UDP or else over TCP; a refusal is a reply too. Blocks.
     *
     * @param limit patience for each of the two
     */
    static boolean repliesAt(InetSocketAddress server, String host, Duration limit) {
        for (boolean tcp : new boolean[] {false, true}) {
            SimpleResolver resolver = new SimpleResolver(server);
            resolver.setTimeout(limit);
            resolver.setTCP(tcp);
            try {
                resolver.send(Message.newQuery(
                        Record.newRecord(Name.fromString(host + "."), org.xbill.DNS.Type.AAAA, DClass.IN)));
                return true;
            } catch (java.io.IOException e) {
                // Not over this protocol.
            }
        }
        return false;
    }

    /** Lower-case text without the final dot. */
    static String plain(Name name) {
        return name.toString(true).toLowerCase(java.util.Locale.ROOT);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the inner future is flattened by the composition below
    private CompletableFuture<NameAnswer> step(Name name, int type, List<String> chain, long start) {
        Message query = Message.newQuery(Record.newRecord(name, type, DClass.IN));
        query.getHeader().setFlag(Flags.AD);
        return send(query, 0)
                .handle((reply, error) -> {
                    if (error != null) {
                        Outcome outcome = isTimeout(error) ? Outcome.TIMEOUT : Outcome.SERVER_FAILURE;
                        return CompletableFuture.completedFuture(failed(outcome, chain, start));
                    }
                    return read(reply, name, type, chain, start);
                })
                .thenCompose(next -> next);
    }

    private CompletableFuture<NameAnswer> read(Message reply, Name name, int type, List<String> chain, long start) {
        Name end = follow(reply, name, type, chain);
        List<Record> found = reply.getSection(Section.ANSWER).stream()
                .filter(record -> record.getType() == type && record.getName().equals(end))
                .toList();
        boolean noSuchName = reply.getRcode() == Rcode.NXDOMAIN;
        if (found.isEmpty() && !noSuchName && !end.equals(name) && chain.size() <= MAX_CHAIN) {
            return step(end, type, chain, start);
        }
        Outcome outcome = !found.isEmpty() ? Outcome.FOUND : noSuchName ? Outcome.NO_SUCH_NAME : Outcome.NO_DATA;
        return CompletableFuture.completedFuture(new NameAnswer(
                chain.size() > MAX_CHAIN ? Outcome.SERVER_FAILURE : outcome,
                chain,
                found,
                reply.getSection(Section.AUTHORITY),
                reply.getHeader().getFlag(Flags.AD),
                millisSince(start)));
    }

    private static Name follow(Message reply, Name name, int type, List<String> chain) {
        Name current = name;
        boolean moved = type != org.xbill.DNS.Type.CNAME;
        while (moved && chain.size() <= MAX_CHAIN) {
            moved = false;
            for (Record record : reply.getSection(Section.ANSWER)) {
                if (record instanceof CNAMERecord alias && alias.getName().equals(current)) {
                    current = alias.getTarget();
                    chain.add(plain(current));
                    moved = true;
                    break;
                }
            }
        }
        return current;
    }

    private CompletableFuture<Message> send(Message query, int attempt) {
        if (servers.isEmpty()) {
            return CompletableFuture.failedFuture(new IllegalStateException("no DNS server configured"));
        }
        CompletableFuture<Message> reply =
                servers.get(attempt % servers.size()).sendAsync(query).toCompletableFuture();
        boolean last = attempt + 1 >= ROUNDS * servers.size();
        return reply.thenCompose(NameClient::usable)
                .exceptionallyCompose(e -> last ? CompletableFuture.failedFuture(e) : send(query, attempt + 1));
    }

    private static CompletableFuture<Message> usable(Message reply) {
        int code = reply.getRcode();
        return code == Rcode.NOERROR || code == Rcode.NXDOMAIN
                ? CompletableFuture.completedFuture(reply)
                : CompletableFuture.failedFuture(new IllegalStateException(Rcode.string(code)));
    }

    private static boolean isTimeout(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        return cause instanceof SocketTimeoutException
                || cause instanceof TimeoutException
                || String.valueOf(cause.getMessage()).contains("imed out");
    }

    private static NameAnswer failed(Outcome outcome, List<String> chain, long start) {
        return new NameAnswer(outcome, chain, List.of(), List.of(), false, millisSince(start));
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
