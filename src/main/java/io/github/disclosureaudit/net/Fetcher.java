package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.ExchangeRequest.Method;
import io.github.disclosureaudit.model.ExchangeRequest.Trust;
import io.github.disclosureaudit.model.Fault;
import io.github.disclosureaudit.model.Fetch;
import io.github.disclosureaudit.model.Transport;
import io.github.disclosureaudit.model.Url;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Settles one address: follows redirects with the cookies of the chain, looks a second time past a faulty certificate,
 * repeats a refused HEAD as GET and retries what may pass. Runs over any transport, so an archive is asked exactly what
 * the network was asked. Safe for many threads; futures always complete normally.
 */
public final class Fetcher {
    /** Hops after which a chain is given up; browsers allow about as many. */
    public static final int MOST_REDIRECTS = 20;

    private final Transport transport;
    private final RetryPolicy retries;
    private final Function<Duration, Executor> later;

    /**
     * Builds a fetcher.
     *
     * @param later gives an executor that runs its task after a delay, as {@link CompletableFuture#delayedExecutor}
     */
    public Fetcher(Transport transport, RetryPolicy retries, Function<Duration, Executor> later) {
        this.transport = transport;
        this.retries = retries;
        this.later = later;
    }

    /** Settles the address of a request. */
    public CompletableFuture<Fetch> fetch(ExchangeRequest first) {
        return step(new Chain(first, first, ChainCookies.NONE, List.of(), List.of(), Optional.empty(), 1));
    }

    /**
     * A chain on its way.
     *
     * @param first what was asked for
     * @param next what is asked now, without the cookies of the chain
     * @param seen addresses with the cookies they were asked with
     */
    private record Chain(
            ExchangeRequest first,
            ExchangeRequest next,
            ChainCookies cookies,
            List<Exchange> hops,
            List<String> seen,
            Optional<Fault> certificateFault,
            int attempts) {

        Chain pastFault(Fault fault) {
            ExchangeRequest lenient = next.with(Trust.LENIENT);
            return new Chain(
                    first, lenient, cookies, hops, seen, Optional.of(certificateFault.orElse(fault)), attempts);
        }

        Chain restarted(ExchangeRequest from) {
            return new Chain(from, from, ChainCookies.NONE, List.of(), List.of(), Optional.empty(), attempts + 1);
        }

        Chain redirected(Exchange.Response hop, Url target) {
            List<Exchange> moreHops = new ArrayList<>(hops);
            moreHops.add(hop);
            List<String> moreSeen = new ArrayList<>(seen);
            moreSeen.add(mark(next.url(), cookies));
            return new Chain(
                    first, next.with(target), cookies.after(hop), moreHops, moreSeen, certificateFault, attempts);
        }

        boolean hasSeen(Url target, ChainCookies then) {
            return seen.contains(mark(target, then))
                    || mark(next.url(), cookies).equals(mark(target, then));
        }

        Fetch ended(Exchange last, Fetch.Ending ending) {
            List<Exchange> all = new ArrayList<>(hops);
            all.add(last);
            return new Fetch(first.url(), all, ending, certificateFault, attempts);
        }

        private static String mark(Url url, ChainCookies cookies) {
            return url + " " + cookies;
        }
    }

    private CompletableFuture<Fetch> step(Chain chain) {
        ExchangeRequest request = chain.next.with(chain.cookies.addTo(chain.next.headers(), chain.next.url()));
        return transport.send(request).thenCompose(exchange -> settle(chain, exchange));
    }

    private CompletableFuture<Fetch> settle(Chain chain, Exchange exchange) {
        if (exchange instanceof Exchange.Failure failure
                && RetryPolicy.isCertificateFault(failure.fault())
                && chain.next.trust() == Trust.STRICT) {
            return step(chain.pastFault(failure.fault()));
        }
        if (exchange instanceof Exchange.Response response && response.isRedirect()) {
            return redirect(chain, response);
        }
        if (chain.next.method() == Method.HEAD && wantsGet(exchange)) {
            // Many servers refuse HEAD or answer it wrongly: only GET proves a fault.
            return step(chain.restarted(chain.first.with(Method.GET)));
        }
        Optional<Duration> wait = retries.again(exchange, chain.attempts);
        if (wait.isPresent()) {
            return after(wait.get(), () -> step(chain.restarted(chain.first)));
        }
        Fetch.Ending ending = exchange instanceof Exchange.Response ? Fetch.Ending.ANSWERED : Fetch.Ending.FAILED;
        return CompletableFuture.completedFuture(chain.ended(exchange, ending));
    }

    private CompletableFuture<Fetch> redirect(Chain chain, Exchange.Response response) {
        Optional<Url> target = Locations.target(response);
        ChainCookies cookies = chain.cookies.after(response);
        if (target.isEmpty()) {
            return CompletableFuture.completedFuture(chain.ended(response, Fetch.Ending.BAD_LOCATION));
        }
        if (chain.hasSeen(target.get(), cookies)) {
            return CompletableFuture.completedFuture(chain.ended(response, Fetch.Ending.REDIRECT_LOOP));
        }
        if (chain.hops.size() >= MOST_REDIRECTS) {
            return CompletableFuture.completedFuture(chain.ended(response, Fetch.Ending.TOO_MANY_REDIRECTS));
        }
        return step(chain.redirected(response, target.get()));
    }

    private static boolean wantsGet(Exchange exchange) {
        return exchange instanceof Exchange.Response response
                ? !response.isSuccess()
                : exchange instanceof Exchange.Failure failure
                        && failure.fault() != Fault.TIMEOUT
                        && failure.fault() != Fault.GUARDED
                        && failure.fault() != Fault.DNS;
    }

    private CompletableFuture<Fetch> after(
            Duration wait, java.util.function.Supplier<CompletableFuture<Fetch>> action) {
        if (wait.isZero()) {
            return action.get();
        }
        return CompletableFuture.supplyAsync(action, later.apply(wait)).thenCompose(Function.identity());
    }
}
