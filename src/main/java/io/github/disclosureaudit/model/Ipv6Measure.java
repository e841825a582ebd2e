package io.github.disclosureaudit.model;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * One measure of a site over IPv6, each told by itself: an official table of weights was not found, so that no total is
 * made of them.
 *
 * @param kind what was measured
 * @param value the value, empty when it could not be measured
 * @param ipv4Millis what the same takes over IPv4, in milliseconds; -1 when that is no part of the measure
 * @param ipv6Millis what it takes over IPv6, in milliseconds; -1 when that is no part of the measure
 * @param tested size of the sample
 * @param total what there is; larger than {@code tested} when a sample was taken
 * @param threshold from which value on it is good, and who says so
 * @param met how the value compares with the threshold
 * @param reason why there is no value, as a reason code; empty when there is one
 * @param detail the addresses, hosts or links behind it
 */
public record Ipv6Measure(
        Kind kind,
        String value,
        long ipv4Millis,
        long ipv6Millis,
        int tested,
        int total,
        Threshold threshold,
        Met met,
        String reason,
        String detail) {

    /** What is measured. */
    public enum Kind {
        /** Addresses in AAAA that count. */
        AAAA(Unit.COUNT),
        /** Share of the addresses that take a TCP connection. */
        TCP(Unit.SHARE),
        /** Share of the addresses that agree on TLS; only where the home page asks for it. */
        TLS(Unit.SHARE),
        /** Share of the addresses over which the home page opened. */
        HOME(Unit.SHARE),
        /** 多次拨测成功率. */
        SUCCESS_RATE(Unit.SHARE),
        /** 1 where both families answer with the same status. */
        SAME_STATUS(Unit.SHARE),
        /** 1 where both families show the same title. */
        SAME_TITLE(Unit.SHARE),
        /** How alike the texts of the home page are over both families. */
        TEXT_LIKENESS(Unit.SHARE),
        /** Share of equal links of the home page over both families. */
        LINK_OVERLAP(Unit.SHARE),
        /** 域名授权体系: name servers that have an address and, where that was tried, answer over it. */
        DELEGATION(Unit.COUNT),
        /** 二级内链支持率. */
        SECOND_LEVEL_LINKS(Unit.SHARE),
        /** 三级内链支持率. */
        THIRD_LEVEL_LINKS(Unit.SHARE),
        /** 天窗: hosts of the home page's resources that have no AAAA. */
        IPV4_ONLY_HOSTS(Unit.COUNT),
        /** 域名解析时延: (v6 - v4) / v4. */
        DNS_DELAY(Unit.RATIO),
        /** TCP时延. */
        TCP_DELAY(Unit.RATIO),
        /** 首包时延. */
        FIRST_BYTE_DELAY(Unit.RATIO),
        /** 首页响应时延. */
        PAGE_DELAY(Unit.RATIO),
        /** Whether the answers of the DNS were validated. */
        DNSSEC(Unit.WORD);

        private final Unit unit;

        Kind(Unit unit) {
            this.unit = unit;
        }

        /** The word used in rule files and tables. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** What the value counts. */
        public Unit unit() {
            return unit;
        }
    }

    /** What a value counts. */
    public enum Unit {
        COUNT,
        /** 0 to 1. */
        SHARE,
        /** How much slower IPv6 is than IPv4; below 0 when it is faster. */
        RATIO,
        WORD;

        /** The word used in tables. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a value compares with its threshold. */
    public enum Met {
        YES,
        NO,
        /** There is no value. */
        UNKNOWN,
        /** Nothing is asked for: a note. */
        NOTE;

        /** The word used in tables. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * From which value on a measure is good.
     *
     * @param atLeast the least good value
     * @param atMost the greatest good value
     * @param source who asks for it
     * @param confidence {@code official} or {@code project-default}
     */
    public record Threshold(OptionalDouble atLeast, OptionalDouble atMost, String source, String confidence) {
        /** How a value compares. */
        public Met compare(double value) {
            if (atLeast.isEmpty() && atMost.isEmpty()) {
                return Met.NOTE;
            }
            return value >= atLeast.orElse(value) && value <= atMost.orElse(value) ? Met.YES : Met.NO;
        }
    }
}
