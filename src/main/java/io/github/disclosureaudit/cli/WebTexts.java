package io.github.disclosureaudit.cli;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Fetch;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.net.AddressGuard;
import io.github.disclosureaudit.net.ContentCoding;
import io.github.disclosureaudit.net.Fetcher;
import io.github.disclosureaudit.net.HttpSettings;
import io.github.disclosureaudit.net.HttpTransport;
import io.github.disclosureaudit.net.Names;
import io.github.disclosureaudit.net.RetryPolicy;
import io.github.disclosureaudit.regulation.PageText;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Pages that are named by their addresses, with the further pages of the same text, one request at a time. */
final class WebTexts {
    private static final int MOST_BYTES = 32 << 20;
    private static final int MOST_PARTS = 60;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final TextFiles reader = new TextFiles();
    private final boolean privateAddresses;

    /** With {@code privateAddresses} also pages of the own network, whatever redirects there included. */
    WebTexts(boolean privateAddresses) {
        this.privateAddresses = privateAddresses;
    }

    static boolean isAddress(String name) {
        return name.startsWith("http://") || name.startsWith("https://");
    }

    /**
     * Reads a page and what its pager leads to.
     *
     * @throws UsageException if the first page does not open
     */
    List<PageText> read(String address) throws UsageException {
        Url first = Url.parse(address)
                .orElseThrow(() -> new UsageException(Message.of("cli", "compare.unreadable", address, "URL")));
        ExecutorService completions = Executors.newSingleThreadExecutor();
        AddressGuard guard = new AddressGuard(privateAddresses, List.of(), List.of(first.host()));
        try (HttpTransport transport = new HttpTransport(
                HttpSettings.defaults(),
                Names.of(Optional.empty()),
                guard,
                List.of(),
                completions,
                InstantSource.system())) {
            Fetcher fetcher = new Fetcher(
                    new ContentCoding(transport),
                    RetryPolicy.standard(),
                    wait -> CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS));
            return read(first, fetcher);
        } finally {
            completions.shutdown();
        }
    }

    private List<PageText> read(Url first, Fetcher fetcher) throws UsageException {
        List<PageText> found = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>(List.of(first.toString()));
        Deque<Url> waiting = new ArrayDeque<>(List.of(first));
        while (!waiting.isEmpty() && found.size() < MOST_PARTS) {
            Url next = waiting.remove();
            Fetch fetch = fetcher.fetch(ExchangeRequest.get(next, MOST_BYTES, TIMEOUT))
                    .join();
            if (fetch.last() instanceof Exchange.Response response && response.status() == 200) {
                PageText text = reader.page(next.toString(), response);
                found.add(text);
                for (String more : text.continuations()) {
                    if (known.add(more)) {
                        Url.parse(more).ifPresent(waiting::add);
                    }
                }
            } else if (found.isEmpty()) {
                throw new UsageException(Message.of("cli", "compare.unreadable", next, why(fetch)));
            }
        }
        return found;
    }

    private static String why(Fetch fetch) {
        if (fetch.last() instanceof Exchange.Failure failure) {
            return failure.fault() + " " + failure.detail();
        }
        return fetch.last() instanceof Exchange.Response response ? "HTTP " + response.status() : "";
    }
}
