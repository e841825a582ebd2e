package io.github.disclosureaudit.archive;

import io.github.disclosureaudit.archive.ArchiveIndex.Place;
import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Fault;
import io.github.disclosureaudit.model.Transport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Answers requests from an archive: the n-th request for the same thing gets the n-th record, the last one again after
 * that. What was never asked for is a {@link Fault#NOT_ARCHIVED}. No network.
 */
public final class ReplayTransport implements Transport {
    private final WarcFile archive;
    private final boolean lastRepeats;
    private final Map<ExchangeKey, Integer> asked = new HashMap<>();

    private ReplayTransport(WarcFile archive, boolean lastRepeats) {
        this.archive = archive;
        this.lastRepeats = lastRepeats;
    }

    /** Reads the index of a WARC file, compressed or not, ours or another crawler's. */
    public static ReplayTransport open(Path file) throws IOException {
        return new ReplayTransport(WarcFile.open(file), true);
    }

    /**
     * The same archive for the replay of a crawl that the clock ended: what would have been asked for once more was not,
     * and there is no answer to stand in for it.
     */
    public ReplayTransport withoutRepeats() {
        return new ReplayTransport(archive, false);
    }

    @Override
    public CompletableFuture<Exchange> send(ExchangeRequest request) {
        return CompletableFuture.completedFuture(next(request, lastRepeats)
                .orElseGet(() ->
                        WarcFile.failure(request, Fault.NOT_ARCHIVED, lastRepeats ? "not in the archive" : "time")));
    }

    /** The next archived exchange of a request that was not handed out yet; empty when there is none left. */
    Optional<Exchange> unused(ExchangeRequest request) {
        return next(request, false);
    }

    /** A text of our own that was kept in the archive. */
    public Optional<String> note(String target) {
        return archive.note(target);
    }

    private Optional<Exchange> next(ExchangeRequest request, boolean repeatLast) {
        List<Place> places = archive.places(request);
        int turn;
        synchronized (asked) {
            turn = asked.merge(ExchangeKey.of(request), 1, Integer::sum) - 1;
        }
        if (places.isEmpty() || turn >= places.size() && !repeatLast) {
            return Optional.empty();
        }
        return Optional.of(archive.read(request, places.get(Math.min(turn, places.size() - 1))));
    }
}
