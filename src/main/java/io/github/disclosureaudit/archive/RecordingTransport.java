package io.github.disclosureaudit.archive;

import io.github.disclosureaudit.archive.Baseline.Answer;
import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Transport;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Writes every exchange to the journal before anyone sees it. With an earlier archive of the same run (resume), what is
 * in there is answered from it and only the rest is asked for. With the archive of an earlier run (incremental night),
 * servers are asked under conditions, and what has not changed is handed on as if it had been sent in full.
 */
public final class RecordingTransport implements Transport {
    private static final int NOT_MODIFIED = 304;

    private final Transport live;
    private final WarcJournal journal;
    private final Optional<ReplayTransport> earlier;
    private final Optional<Baseline> baseline;

    /**
     * Wraps a transport.
     *
     * @param earlier what this run has asked for already
     * @param baseline what the last complete run was answered; empty to fetch everything
     */
    public RecordingTransport(
            Transport live, WarcJournal journal, Optional<ReplayTransport> earlier, Optional<Baseline> baseline) {
        this.live = live;
        this.journal = journal;
        this.earlier = earlier;
        this.baseline = baseline;
    }

    @Override
    public CompletableFuture<Exchange> send(ExchangeRequest request) {
        Optional<Exchange> known = earlier.flatMap(archive -> archive.unused(request));
        if (known.isPresent()) {
            return CompletableFuture.completedFuture(known.get());
        }
        Optional<Answer> last = baseline.flatMap(archive -> archive.answer(request));
        return last.isPresent()
                ? live.send(last.get().conditional(request)).thenApply(tonight -> compared(tonight, last.get()))
                : live.send(request).thenApply(journal::write);
    }

    private Exchange compared(Exchange exchange, Answer last) {
        if (!(exchange instanceof Exchange.Response tonight)) {
            return journal.write(exchange);
        }
        if (tonight.status() == NOT_MODIFIED && last.hasValidator()) {
            return journal.writeNotModified(tonight, last);
        }
        return last.isRepeatedBy(tonight) ? journal.writeIdentical(tonight, last) : journal.write(tonight);
    }
}
