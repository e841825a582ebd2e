package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.DocumentQuery;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * TK-2: which of the plan's items that bind a site its own plan takes up, by the words of each item. A customs may say a
 * thing in other words, so this ranks items for a reader, the least taken up first, and proves nothing.
 */
public final class PlanCoverageCheck implements Check {
    /** One item and the share of its words that the plan uses. */
    private record Item(int number, double share) {}

    @Override
    public String id() {
        return "plan-coverage";
    }

    @Override
    public Set<String> parameters() {
        Set<String> names = new HashSet<>(DocumentQuery.KEYS);
        names.addAll(Set.of("columns", "subject", "items", "share"));
        return names;
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        List<Document> open =
                LocalPlans.of(view, rule).stream().filter(Document::isOpen).toList();
        if (open.isEmpty()) {
            return view.unseen(rule.texts("columns")).orElseGet(() -> Outcome.unknown("document-missing"));
        }
        // Several papers may make up the plan: its points, the table of tasks, the measures.
        String text = ChineseText.folded(open.stream().map(view::text).collect(Collectors.joining("\n")));
        Document first = open.get(0);
        String url = first.address().toString();
        boolean unread = open.stream()
                .flatMap(document -> document.attachments().stream())
                .anyMatch(file -> !file.isReadable() && !file.isBroken());
        List<Item> items = items(view, rule, text);
        List<Item> lacking = items.stream()
                .filter(item -> item.share() < rule.number("share", 0.5))
                .sorted(Comparator.comparingDouble(Item::share).thenComparingInt(Item::number))
                .toList();
        Message note = Message.of("check", "note.plan-coverage", items.size() - lacking.size(), items.size());
        if (lacking.isEmpty()) {
            return Outcome.pass("evidence").at(url).noting(note);
        }
        if (unread) {
            return Outcome.unknown("unreadable").at(url).noting(note);
        }
        String numbers =
                lacking.stream().map(item -> String.valueOf(item.number())).collect(Collectors.joining("、"));
        return Outcome.fault(
                        Verdict.WARN,
                        view.finding("plan-items-unmatched", rule.text("subject"), numbers)
                                .url(url)
                                .suspected()
                                .severity(Severity.LOW)
                                .occurrences(lacking.size())
                                .actual(Message.literal(numbers))
                                .evidence(first.title(), first.record()))
                .noting(note);
    }

    private static List<Item> items(SiteView view, Parameters rule, String text) {
        Set<Integer> binding = view.rules().plan().requirements().stream()
                .filter(requirement -> requirement.binds(view.site().kind()))
                .map(requirement -> requirement.number())
                .collect(Collectors.toSet());
        List<Item> items = new ArrayList<>();
        for (Parameters item : rule.maps("items")) {
            int number = item.plainWhole("number");
            List<String> words = item.texts("words");
            if (binding.contains(number) && !words.isEmpty()) {
                long used = words.stream()
                        .filter(word -> Pattern.compile(word).matcher(text).find())
                        .count();
                items.add(new Item(number, (double) used / words.size()));
            }
        }
        return items;
    }
}
