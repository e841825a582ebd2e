package io.github.disclosureaudit.archive;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Exchange.BodyEnd;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Fault;
import io.github.disclosureaudit.model.Transport;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;

/**
 * Answers requests from an archive: the n-th request for the same thing gets the n-th record, the last one again after
 * that. What was never asked for is a {@link Fault#NOT_ARCHIVED}. No network.
 */
public final class ReplayTransport implements Transport {
    private final Path file;
    private final ArchiveIndex index;
    private final Map<ExchangeKey, Integer> asked = new HashMap<>();

    private ReplayTransport(Path file, ArchiveIndex index) {
        this.file = file;
        this.index = index;
    }

    /** Reads the index of a WARC file, compressed or not, ours or another crawler's. */
    public static ReplayTransport open(Path file) throws IOException {
        return new ReplayTransport(file, ArchiveIndex.of(file));
    }

    @Override
    public CompletableFuture<Exchange> send(ExchangeRequest request) {
        return CompletableFuture.completedFuture(
                next(request, true).orElseGet(() -> failure(request, Fault.NOT_ARCHIVED, "not in the archive")));
    }

    /** The next archived exchange of a request that was not handed out yet; empty when there is none left. */
    Optional<Exchange> unused(ExchangeRequest request) {
        return next(request, false);
    }

    /** A text of our own that was kept in the archive. */
    public Optional<String> note(String target) {
        return Optional.ofNullable(index.notes().get(target));
    }

    private Optional<Exchange> next(ExchangeRequest request, boolean repeatLast) {
        ExchangeKey key = ExchangeKey.of(request);
        List<Long> places = index.places().getOrDefault(key, List.of());
        int turn;
        synchronized (asked) {
            turn = asked.merge(key, 1, Integer::sum) - 1;
        }
        if (places.isEmpty() || turn >= places.size() && !repeatLast) {
            return Optional.empty();
        }
        return Optional.of(read(request, places.get(Math.min(turn, places.size() - 1))));
    }

    private Exchange read(ExchangeRequest request, long position) {
        try (FileChannel channel = FileChannel.open(file)) {
            channel.position(position);
            try (WarcReader reader = new WarcReader(channel)) {
                reader.setLenient(true);
                return reader.next()
                        .map(record -> exchange(request, record))
                        .orElseGet(() -> failure(request, Fault.NOT_ARCHIVED, "record is gone"));
            }
        } catch (IOException e) {
            return failure(request, Fault.NOT_ARCHIVED, String.valueOf(e.getMessage()));
        }
    }

    private static Exchange exchange(ExchangeRequest request, WarcRecord record) {
        try {
            byte[] block = record.body().stream().readAllBytes();
            String id = record.id().toString();
            if (!(record instanceof WarcResponse)) {
                String fields = new String(block, StandardCharsets.UTF_8);
                Fault fault = FailureFields.fault(fields).orElse(Fault.NOT_ARCHIVED);
                return new Exchange.Failure(request, record.date(), id, fault, FailureFields.detail(fields));
            }
            HttpMessage message = HttpMessage.parse(block);
            return new Exchange.Response(
                    request,
                    record.date(),
                    id,
                    message.status(),
                    message.headers(),
                    message.body(),
                    end(record.truncated()),
                    record.headers().first("WARC-IP-Address").orElse(""),
                    Exchange.Timing.UNMEASURED);
        } catch (IOException e) {
            return failure(request, Fault.NOT_ARCHIVED, String.valueOf(e.getMessage()));
        }
    }

    private static BodyEnd end(WarcTruncationReason reason) {
        return switch (reason) {
            case NOT_TRUNCATED -> BodyEnd.COMPLETE;
            case LENGTH, TIME -> BodyEnd.CAPPED;
            case DISCONNECT, UNSPECIFIED -> BodyEnd.CUT_SHORT;
        };
    }

    private static Exchange failure(ExchangeRequest request, Fault fault, String detail) {
        return new Exchange.Failure(request, Instant.EPOCH, "", fault, detail);
    }
}
