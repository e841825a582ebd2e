package io.github.disclosureaudit.archive;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Transport;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Writes every exchange to the journal before anyone sees it. With an earlier archive of the same run (resume), what is
 * in there is answered from it and only the rest is asked for.
 */
public final class RecordingTransport implements Transport {
    private final Transport live;
    private final WarcJournal journal;
    private final Optional<ReplayTransport> earlier;

    public RecordingTransport(Transport live, WarcJournal journal, Optional<ReplayTransport> earlier) {
        this.live = live;
        this.journal = journal;
        this.earlier = earlier;
    }

    @Override
    public CompletableFuture<Exchange> send(ExchangeRequest request) {
        Optional<Exchange> known = earlier.flatMap(archive -> archive.unused(request));
        return known.isPresent()
                ? CompletableFuture.completedFuture(known.get())
                : live.send(request).thenApply(journal::write);
    }
}
