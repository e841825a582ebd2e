package io.github.disclosureaudit.report;

import io.github.disclosureaudit.ledger.Ledger;
import io.github.disclosureaudit.model.Conclusion;
import io.github.disclosureaudit.model.Coverage;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Reason;
import io.github.disclosureaudit.model.Severity;
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
import java.util.stream.IntStream;

/** A made-up run over many sites, with findings in any number. */
final class FleetRun {
    private static final Verdict[] MIX = {
        Verdict.PASS,
        Verdict.FAIL,
        Verdict.PASS,
        Verdict.UNKNOWN,
        Verdict.PASS,
        Verdict.WARN,
        Verdict.MANUAL,
        Verdict.LATE,
        Verdict.PASS,
        Verdict.NA
    };
    private static final List<Severity> SEVERITIES = List.of(Severity.values());
    private static final String[] REASONS = {
        "http-404", "soft-404", "column-stale", "phone-missing", "dns", "article-changed", "timeout"
    };

    private final int sites;
    private final int requirements;
    private final int findings;

    /** @param findings number of findings over all sites */
    FleetRun(int sites, int requirements, int findings) {
        this.sites = sites;
        this.requirements = requirements;
        this.findings = findings;
    }

    /** Writes the run folder with everything in it. */
    Path write(Path reports, String runId) throws IOException {
        RunFolder folder = RunFolder.create(reports, runId, Locale.CHINESE, texts(), new Ledger());
        for (int i = 0; i < sites; i++) {
            int from = (int) ((long) findings * i / sites);
            int to = (int) ((long) findings * (i + 1) / sites);
            folder.writeSite(site(i, to - from), visitor -> {});
        }
        return folder.finish(SampleRuns.info(runId));
    }

    private SiteResult site(int number, int count) {
        Site site = new Site(
                "site" + number,
                "第" + number + "海关",
                number == 0 ? SiteKind.HEADQUARTERS : SiteKind.DIRECT,
                "",
                Url.of("http://site" + number + ".test/"),
                "",
                List.of("site" + number + ".test"));
        List<Conclusion> conclusions = new ArrayList<>();
        int left = count;
        for (int requirement = 1; requirement <= requirements; requirement++) {
            Verdict verdict = MIX[(number * 7 + requirement * 3) % MIX.length];
            int part = requirement == requirements ? left : Math.min(left, count / requirements);
            left -= part;
            conclusions.add(conclusion(site, requirement, part > 0 ? Verdict.FAIL : verdict, part));
        }
        Coverage coverage = new Coverage(
                Instant.parse("2021-12-30T18:00:00Z"),
                Duration.ofMinutes(17),
                1200 + number,
                300,
                45000,
                50000,
                900_000_000L,
                Map.of(Reason.of("robots"), 3),
                number % 9 == 0 ? Map.of("script-challenge", 12) : Map.of(),
                Map.of(),
                number % 11 == 0 ? "time-budget" : "");
        return new SiteResult(site, conclusions, coverage, List.of());
    }

    private static Conclusion conclusion(Site site, int requirement, Verdict verdict, int count) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            findings.add(finding(site, requirement, i));
        }
        return new Conclusion(
                site.id(),
                requirement,
                verdict,
                Reason.of(verdict == Verdict.UNKNOWN ? "wall" : findings.isEmpty() ? "found" : "http-404"),
                findings,
                site.homeUrl().toString(),
                Optional.of(LocalDate.of(2021, 3, 4)),
                Optional.of(LocalDate.of(2021, 12, 31)),
                Message.literal("看过 3 页"),
                List.of());
    }

    private static Finding finding(Site site, int requirement, int number) {
        String path = "zfxxgk/" + requirement + "/" + number + "/index.html";
        return Finding.about(
                        site.id(),
                        requirement,
                        "link",
                        Reason.of(REASONS[number % REASONS.length]),
                        "关于公布第" + number + "号公告的通知")
                .severity(SEVERITIES.get(number % SEVERITIES.size()))
                .key(path)
                .url(site.homeUrl() + path)
                .foundOn(site.homeUrl() + "zfxxgk/" + requirement + "/index.html")
                .message(Message.literal("链接“关于公布第" + number + "号公告的通知”打不开"))
                .evidence("HTTP 404 Not Found · " + number, "urn:uuid:00000000-0000-0000-0000-000000000001")
                .build();
    }

    private RequirementTexts texts() {
        List<Integer> numbers = IntStream.rangeClosed(1, requirements).boxed().toList();
        return new MadeUpTexts(numbers, "要点第%d项", "Duty %d");
    }
}
