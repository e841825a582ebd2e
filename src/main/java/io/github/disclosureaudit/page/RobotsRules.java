package io.github.disclosureaudit.page;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Url;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a host's {@code robots.txt} allows, by RFC 9309. Immutable, thread-safe. */
public final class RobotsRules {
    private final SimpleRobotRules rules;
    /** Most files forbid nothing: then no address need be taken apart. */
    private final boolean ruled;

    private final Basis basis;

    private RobotsRules(SimpleRobotRules rules, Basis basis) {
        this.rules = rules;
        this.ruled = rules.isAllowNone() || !rules.getRobotRules().isEmpty();
        this.basis = basis;
    }

    /** What the rules rest on. */
    public enum Basis {
        /** A file of rules was read. */
        FILE,
        /** 4xx: there is none, all is allowed (RFC 9309 §2.3.1.3). */
        ABSENT,
        /** The answer was a page, not rules: all is allowed. */
        NOT_A_FILE,
        /** 5xx, 429 or no answer: nothing is allowed for now (RFC 9309 §2.3.1.4). */
        UNREACHABLE
    }

    /**
     * Reads the answer to a request for {@code /robots.txt}.
     *
     * @param exchange final answer after redirects, or the failure
     * @param agent product token of our user agent
     */
    public static RobotsRules of(Exchange exchange, String agent) {
        if (!(exchange instanceof Exchange.Response response) || response.status() >= 500 || response.status() == 429) {
            return new RobotsRules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), Basis.UNREACHABLE);
        }
        if (!response.isSuccess()) {
            return allowAll(Basis.ABSENT);
        }
        String type = response.headers().first("Content-Type").orElse("");
        byte[] body = response.body();
        if (isPage(body)) {
            return allowAll(Basis.NOT_A_FILE);
        }
        SimpleRobotRules parsed = new SimpleRobotRulesParser()
                .parseContent(
                        response.request().url().toString(),
                        body,
                        type.isEmpty() ? "text/plain" : type,
                        List.of(agent.toLowerCase(Locale.ROOT)));
        return new RobotsRules(parsed, Basis.FILE);
    }

    /** Rules that allow everything: a host without a file. */
    public static RobotsRules allowAll() {
        return allowAll(Basis.ABSENT);
    }

    private static RobotsRules allowAll(Basis basis) {
        return new RobotsRules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), basis);
    }

    /** Whether an address may be asked for. */
    public boolean allows(Url url) {
        return !ruled || rules.isAllowed(url.toString());
    }

    public Basis basis() {
        return basis;
    }

    /** {@code Crawl-delay} in milliseconds, where the file asks for one. */
    public Optional<Long> crawlDelay() {
        long delay = rules.getCrawlDelay();
        return delay <= 0 ? Optional.empty() : Optional.of(delay);
    }

    /** Addresses of sitemaps that the file names. */
    public List<Url> sitemaps() {
        return rules.getSitemaps().stream()
                .flatMap(address -> Url.parse(address).stream())
                .toList();
    }

    private static boolean isPage(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, 512), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00EF\u00BB\u00BF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype")
                || head.startsWith("<html")
                || head.startsWith("<head")
                || head.startsWith("<script")
                || head.startsWith("<meta");
    }
}
