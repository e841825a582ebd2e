package io.github.disclosureaudit.cli;

import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.regulation.Flaw;
import io.github.disclosureaudit.regulation.Receipt;
import io.github.disclosureaudit.regulation.Receipt.Outcome;
import io.github.disclosureaudit.text.OneLine;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what became of texts: a line for each that a person has to look at or that changed, and the numbers. */
final class ReceiptPrinter {
    private static final int MOST_ARTICLES = 8;

    private final PrintWriter out;
    private final Locale locale;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

    ReceiptPrinter(PrintWriter out, Locale locale) {
        this.out = out;
        this.locale = locale;
    }

    void print(Receipt receipt) {
        counts.merge(receipt.outcome(), 1, Integer::sum);
        String title = receipt.title().isEmpty() ? "" : "《" + receipt.title() + "》";
        switch (receipt.outcome()) {
            case ADDED, UPDATED, UNCHANGED -> {
                if (!receipt.flaws().isEmpty()) {
                    say("import.doubtful", receipt.name(), title, flaws(receipt));
                }
            }
            case REFUSED -> say("import.refused", receipt.name(), title, flaws(receipt));
            case REPLACED -> say("import.replaced", receipt.name(), receipt.key(), title, articles(receipt));
            case DIFFERS -> say("import.differs", receipt.name(), receipt.key(), title, articles(receipt));
            case DIFFERS_FROM_VERIFIED ->
                say("import.differs-verified", receipt.name(), receipt.key(), title, articles(receipt));
        }
        if (!receipt.cut().isEmpty() && receipt.outcome() != Outcome.UNCHANGED) {
            say("import.cut", receipt.name(), title, String.join(" | ", receipt.cut()));
        }
    }

    void table(String name, int added) {
        if (added > 0) {
            say("import.table", name, added);
        }
    }

    /** The last line; the exit code is that of findings when a person has to look at something. */
    int total(Path library) {
        say(
                "import.total",
                library,
                count(Outcome.ADDED),
                count(Outcome.UPDATED) + count(Outcome.REPLACED),
                count(Outcome.UNCHANGED),
                count(Outcome.DIFFERS) + count(Outcome.DIFFERS_FROM_VERIFIED),
                count(Outcome.REFUSED));
        return counts.keySet().stream().anyMatch(Outcome::isOpen) ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    private String flaws(Receipt receipt) {
        return receipt.flaws().stream()
                .map(Flaw::message)
                .map(message -> message.in(locale))
                .collect(Collectors.joining("; "));
    }

    private static String articles(Receipt receipt) {
        String more = receipt.differing().size() > MOST_ARTICLES
                ? " … (" + receipt.differing().size() + ")"
                : "";
        return receipt.differing().stream().limit(MOST_ARTICLES).collect(Collectors.joining(" ")) + more;
    }

    private void say(String key, Object... values) {
        out.println(OneLine.of(Message.of("regulation", key, values).in(locale)));
    }
}
