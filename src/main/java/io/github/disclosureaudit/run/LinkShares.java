package io.github.disclosureaudit.run;

import io.github.disclosureaudit.model.CrawledSite;
import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest.Family;
import io.github.disclosureaudit.model.Fault;
import io.github.disclosureaudit.model.Ipv6Facts.Share;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.net.FamilyProbe;
import io.github.disclosureaudit.page.ChallengeDetector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** 二级、三级内链支持率: how many links of a site open over IPv6, a few at a time. */
final class LinkShares {
    private static final int AT_A_TIME = 4;
    private static final int MOST_EXAMPLES = 20;
    /** Time-outs of one host after which the rest of its links counts as failed without another wait. */
    private static final int MOST_TIMEOUTS = 3;

    private final FamilyProbe probe;
    private final ChallengeDetector walls;
    private final HomeComparison comparison;
    private final CrawledSite crawl;
    private final UnaryOperator<Exchange> archive;
    private final Map<String, Integer> timeouts = new HashMap<>();

    LinkShares(
            FamilyProbe probe,
            ChallengeDetector walls,
            HomeComparison comparison,
            CrawledSite crawl,
            UnaryOperator<Exchange> archive) {
        this.probe = probe;
        this.walls = walls;
        this.comparison = comparison;
        this.crawl = crawl;
        this.archive = archive;
    }

    private enum Result {
        OPENS,
        FAILS,
        UNJUDGED
    }

    /** Tests links, or a sample of them that is the same in every run. */
    Share of(List<Url> links, int most) {
        List<Url> fit = links.stream()
                .filter(url -> Ipv6Survey.isGoodOverIpv4(crawl, url))
                .toList();
        List<Url> sample = fit.size() <= most
                ? fit
                : fit.stream()
                        .sorted(Comparator.comparingInt((Url url) -> spread(url.toString()))
                                .thenComparing(Comparator.naturalOrder()))
                        .limit(most)
                        .toList();
        int tested = 0;
        int opened = 0;
        List<String> failed = new ArrayList<>();
        for (int from = 0; from < sample.size(); from += AT_A_TIME) {
            List<Url> some = sample.subList(from, Math.min(sample.size(), from + AT_A_TIME));
            List<CompletableFuture<Result>> results =
                    some.stream().map(this::test).toList();
            for (int i = 0; i < some.size(); i++) {
                Result result = results.get(i).join();
                tested += result == Result.UNJUDGED ? 0 : 1;
                opened += result == Result.OPENS ? 1 : 0;
                if (result == Result.FAILS && failed.size() < MOST_EXAMPLES) {
                    failed.add(some.get(i).toString());
                }
            }
        }
        return new Share(tested, opened, fit.size(), failed);
    }

    private CompletableFuture<Result> test(Url url) {
        if (count(url.host(), 0) >= MOST_TIMEOUTS) {
            return CompletableFuture.completedFuture(Result.FAILS);
        }
        // What fails once may be chance; what fails twice is counted.
        return once(url)
                .thenCompose(first -> first == Result.FAILS ? once(url) : CompletableFuture.completedFuture(first));
    }

    private CompletableFuture<Result> once(Url url) {
        return probe.visit(url, Family.IPV6, Optional.empty(), this::keep)
                .thenApply(visit -> result(url, visit.fetch().last()));
    }

    /** Only what failed is proof of something. */
    private Exchange keep(Exchange exchange) {
        boolean good = exchange instanceof Exchange.Response response && response.status() < 400;
        return good ? exchange : archive.apply(exchange);
    }

    private Result result(Url url, Exchange last) {
        if (last instanceof Exchange.Failure failure) {
            count(url.host(), failure.fault() == Fault.TIMEOUT ? 1 : 0);
            return switch (failure.fault()) {
                case DNS_UNSURE, UNREACHABLE, GUARDED, OUR_LIMIT -> Result.UNJUDGED;
                default -> Result.FAILS;
            };
        }
        Exchange.Response response = (Exchange.Response) last;
        if (walls.wall(response).isPresent()) {
            return Result.UNJUDGED;
        }
        boolean shown = response.isSuccess() && !isOtherPage(url, response);
        return shown ? Result.OPENS : Result.FAILS;
    }

    private boolean isOtherPage(Url url, Exchange.Response response) {
        Optional<Page> known = crawl.page(url).filter(page -> page.media() == Page.Media.HTML);
        return known.isPresent() && comparison.isOther(response, known.get().title(), crawl.fullText(known.get()));
    }

    private int count(String host, int more) {
        synchronized (timeouts) {
            return timeouts.merge(host, more, Integer::sum);
        }
    }

    private static int spread(String text) {
        int hash = text.hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }
}
