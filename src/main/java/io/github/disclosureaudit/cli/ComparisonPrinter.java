package io.github.disclosureaudit.cli;

import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.regulation.ArticleDifference;
import io.github.disclosureaudit.regulation.Doubt;
import io.github.disclosureaudit.regulation.Edit;
import io.github.disclosureaudit.regulation.PageComparison;
import io.github.disclosureaudit.regulation.PageVerdict;
import io.github.disclosureaudit.regulation.RegulationVersion;
import io.github.disclosureaudit.report.CsvFile;
import io.github.disclosureaudit.text.OneLine;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes comparisons as rows of a table or as sentences. */
final class ComparisonPrinter {
    private final PrintWriter out;
    private final Locale locale;

    ComparisonPrinter(PrintWriter out, Locale locale) {
        this.out = out;
        this.locale = locale;
    }

    void header() {
        row("page", "regulation_id", "verdict", "article", "kind");
    }

    /** One row for the page, then one for each article that differs; no articles where nothing can be decided. */
    void rows(PageComparison found) {
        String doubts = found.doubts().stream().map(Doubt::word).collect(Collectors.joining(";"));
        row(found.address(), found.regulationId(), word(found), "", doubts);
        for (ArticleDifference one : found.differences()) {
            row(
                    found.address(),
                    found.regulationId(),
                    word(found),
                    one.article(),
                    one.kind().word());
        }
    }

    private static String word(PageComparison found) {
        String version = found.version()
                .map(RegulationVersion::version)
                .map(Object::toString)
                .orElse("");
        return switch (found.verdict()) {
            case OUTDATED, REPEALED -> found.verdict().word() + ":" + version;
            case MIXED, INCOMPLETE -> PageVerdict.ALTERED.word();
            default -> found.verdict().word();
        };
    }

    private void row(String... cells) {
        out.println(CsvFile.line(List.of(cells)));
    }

    /** A sentence for the page, then a line for each article that differs, with the words of both sides. */
    void sentences(PageComparison found) {
        String version = found.version()
                .map(RegulationVersion::version)
                .map(Object::toString)
                .orElse("");
        say(
                "compare.page",
                found.address(),
                found.title(),
                version,
                text("compare.verdict." + found.verdict().word()));
        if (!found.differences().isEmpty() && found.isUndecidable()) {
            out.println("  " + text("difference.undecidable"));
        }
        for (Doubt doubt : found.doubts()) {
            say("compare.doubt", text("compare.doubt." + doubt.word()));
        }
        for (ArticleDifference one : found.differences()) {
            say(
                    "compare.article",
                    one.article(),
                    text("compare.kind." + one.kind().word()),
                    edits(one));
        }
    }

    private static String edits(ArticleDifference one) {
        return one.edits().stream().map(Edit::brief).collect(Collectors.joining("  "));
    }

    void nothing(String address) {
        say("compare.none", address);
    }

    private void say(String key, Object... values) {
        out.println(OneLine.of(Message.of("cli", key, values).in(locale)));
    }

    private String text(String key) {
        return Message.of("comparison", key).in(locale);
    }
}
