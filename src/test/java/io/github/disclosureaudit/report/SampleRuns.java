package io.github.disclosureaudit.report;

import io.github.disclosureaudit.ledger.Ledger;
import io.github.disclosureaudit.model.CheckVerdict;
import io.github.disclosureaudit.model.Conclusion;
import io.github.disclosureaudit.model.Coverage;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Ipv6Facts;
import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.LinkFact;
import io.github.disclosureaudit.model.LinkOutcome;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Reason;
import io.github.disclosureaudit.model.Region;
import io.github.disclosureaudit.model.RunInfo;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.SiteKind;
import io.github.disclosureaudit.model.SiteResult;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.model.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Run folders written by the product itself from made-up results, one site named {@code alpha} unless told otherwise. */
final class SampleRuns {
    static final Site ALPHA = site("alpha", "甲海关");
    static final Site BETA = site("beta", "乙海关");

    private final Path reports;
    private Locale locale = Locale.CHINESE;

    SampleRuns(Path reports) {
        this.reports = reports;
    }

    SampleRuns in(Locale language) {
        locale = language;
        return this;
    }

    /** What a run says about a site; built up by a test. */
    static final class Night {
        private final Site site;
        private final List<Finding> findings = new ArrayList<>();
        private final Map<String, Verdict> checks = new java.util.TreeMap<>();
        private final List<String> walled = new ArrayList<>();
        private String incomplete = "";

        private Night(Site site) {
            this.site = site;
            checks.put("link", Verdict.PASS);
            checks.put("phone", Verdict.PASS);
        }

        static Night of(Site site, Finding... findings) {
            Night night = new Night(site);
            night.findings.addAll(List.of(findings));
            for (Finding finding : findings) {
                night.checks.put(finding.check(), Verdict.FAIL);
            }
            return night;
        }

        Night check(String check, Verdict verdict) {
            checks.put(check, verdict);
            return this;
        }

        Night incomplete(String reason) {
            incomplete = reason;
            return this;
        }

        Night walled(String url) {
            walled.add(url);
            return this;
        }

        private SiteResult result() {
            Conclusion conclusion = new Conclusion(
                    site.id(),
                    31,
                    Verdict.worst(checks.values()),
                    Reason.of("found"),
                    findings,
                    site.homeUrl().toString(),
                    Optional.of(LocalDate.of(2021, 3, 4)),
                    Optional.of(LocalDate.of(2021, 12, 31)),
                    Message.literal("looked at 3 pages"),
                    checks.entrySet().stream()
                            .map(one -> new CheckVerdict(one.getKey(), one.getValue(), Reason.of("found")))
                            .toList());
            Coverage coverage = new Coverage(
                    Instant.parse("2021-12-30T18:00:00Z"),
                    Duration.ofMillis(1234),
                    3,
                    1,
                    17,
                    20,
                    4096,
                    Map.of(),
                    walled.isEmpty() ? Map.of() : Map.of("script-challenge", walled.size()),
                    Map.of(),
                    incomplete);
            return new SiteResult(site, List.of(conclusion), coverage, List.of());
        }

        private Occurrences occurrences() {
            return visitor -> {
                for (String target : walled) {
                    visitor.accept(
                            new LinkFact(
                                    target,
                                    "",
                                    List.of(),
                                    new LinkOutcome.Unjudged(Reason.of("wall"), "202"),
                                    LinkFact.Owner.OWN_SITE,
                                    1,
                                    List.of(),
                                    ""),
                            place(site));
                }
                for (Finding finding : findings) {
                    if (finding.check().equals("link")) {
                        visitor.accept(
                                new LinkFact(
                                        finding.url(),
                                        "",
                                        List.of(),
                                        new LinkOutcome.Broken(finding.reason(), finding.certainty(), "404 Not Found"),
                                        LinkFact.Owner.OWN_SITE,
                                        1,
                                        List.of(),
                                        ""),
                                place(site));
                    }
                }
            };
        }
    }

    static LinkFact.Place place(Site site) {
        return new LinkFact.Place(site.homeUrl(), "首页", 0, "附件1", Link.Origin.ANCHOR, Region.HEADER, 12, "body > a");
    }

    /** A dead link. */
    static Finding dead(Site site, String path, String label) {
        String url = site.homeUrl() + path;
        return Finding.about(site.id(), 31, "link", Reason.http(404), label)
                .key(url)
                .url(url)
                .foundOn(site.homeUrl().toString())
                .message(Message.literal("dead link " + label))
                .evidence("HTTP 404", "urn:uuid:00000000-0000-0000-0000-000000000001")
                .build();
    }

    /** A missing telephone number on a page. */
    static Finding phone(Site site, String path, String subject) {
        String url = site.homeUrl() + path;
        return Finding.about(site.id(), 31, "phone", Reason.of("phone-missing"), subject)
                .key(url)
                .url(url)
                .message(Message.literal("no telephone " + subject))
                .build();
    }

    /** Writes a whole run. */
    Path run(String runId, Night... nights) throws IOException {
        RunFolder folder = open(runId, nights);
        return folder.finish(info(runId));
    }

    /** A run whose sites are written and which has not ended. */
    RunFolder open(String runId, Night... nights) throws IOException {
        RunFolder folder = RunFolder.create(reports, runId, locale, TEXTS, new Ledger());
        for (Night night : nights) {
            folder.writeSite(night.result(), night.occurrences());
        }
        return folder;
    }

    static RunInfo info(String runId) {
        return new RunInfo(
                runId,
                Instant.parse("2021-12-30T18:00:00Z"),
                Instant.parse("2021-12-30T18:00:09Z"),
                "test",
                2021,
                "00",
                "",
                LocalDate.of(2021, 12, 31),
                Map.of(),
                new Ipv6Facts.Vantage(true, false, "not tested"),
                1);
    }

    private static Site site(String id, String name) {
        return new Site(id, name, SiteKind.DIRECT, "", Url.of("http://" + id + ".test/"), "", List.of(id + ".test"));
    }

    /** Texts of a plan with one requirement. */
    static final RequirementTexts TEXTS = new MadeUpTexts(List.of(31), "链接可用", "Links work");
}
