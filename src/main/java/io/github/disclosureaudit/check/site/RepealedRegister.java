package io.github.disclosureaudit.check.site;

import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.plan.Confidence;
import io.github.disclosureaudit.plan.RepealedRules;
import io.github.disclosureaudit.regulation.Library;
import io.github.disclosureaudit.regulation.RepealedTitle;
import io.github.disclosureaudit.text.ChineseText;
import io.github.disclosureaudit.text.DocumentNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Documents that are no longer in force on a day, found by title or by number: the table {@code repealed.csv}, which
 * people have checked, and what the regulation library says, which only makes a suspicion.
 */
public final class RepealedRegister {
    private static final String MARKS = "《》〈〉<>\"“”";
    private static final String STATE = "中华人民共和国";

    private final Map<String, Entry> byTitle = new HashMap<>();
    private final Map<DocumentNumber, Entry> byNumber = new HashMap<>();
    /** The numbers of all of them in their series. */
    private final Set<Integer> inSeries = new HashSet<>();

    /**
     * A repealed document.
     *
     * @param title its title
     * @param numbers its number in one spelling, empty where it has none
     * @param from first day on which it is not in force
     * @param replacedBy what came instead, empty where nothing did
     * @param sure whether the repeal is known from an official source and checked
     */
    public record Entry(String title, List<DocumentNumber> numbers, LocalDate from, String replacedBy, boolean sure) {
        public Entry {
            numbers = List.copyOf(numbers);
        }

        /** Title and number as people name it. */
        public String name() {
            return title;
        }
    }

    private RepealedRegister() {}

    /** The register for the as-of date of a judgement. */
    public static RepealedRegister of(SiteView view) {
        RepealedRegister register = new RepealedRegister();
        view.rules().repealed().on(view.asOf()).forEach(register::add);
        view.regulations().library().ifPresent(library -> register.add(library, view));
        return register;
    }

    private void add(RepealedRules.Rule rule) {
        List<DocumentNumber> numbers = new ArrayList<>();
        List<String> titles = new ArrayList<>(List.of(rule.title()));
        DocumentNumber.first(rule.number()).ifPresent(numbers::add);
        for (String phrase : rule.phrases()) {
            Optional<DocumentNumber> number = DocumentNumber.first(phrase);
            number.ifPresent(numbers::add);
            if (number.isEmpty()) {
                titles.add(phrase);
            }
        }
        Entry entry = new Entry(
                rule.title(),
                numbers,
                rule.repealedOn(),
                rule.replacedBy(),
                rule.provenance().confidence() == Confidence.OFFICIAL);
        titles.forEach(title -> byTitle.putIfAbsent(key(title), entry));
        numbers.forEach(number -> {
            byNumber.putIfAbsent(number, entry);
            inSeries.add(number.number());
        });
    }

    private void add(Library library, SiteView view) {
        for (RepealedTitle repealed : library.repealedOn(view.asOf())) {
            String key = key(repealed.title());
            if (!view.rules().repealed().isReissued(repealed.title(), view.asOf())) {
                byTitle.putIfAbsent(
                        key, new Entry(repealed.title(), List.of(), repealed.from(), repealed.repealedBy(), false));
            }
        }
    }

    /** The repealed document of exactly that title, with or without 中华人民共和国 and 《》. */
    public Optional<Entry> titled(String title) {
        return Optional.ofNullable(byTitle.get(key(title)));
    }

    /** The repealed document of that number in any spelling; without an issuer nothing is sure. */
    public Optional<Entry> numbered(DocumentNumber number) {
        return number.issuer().isEmpty() ? Optional.empty() : Optional.ofNullable(byNumber.get(number));
    }

    /** False where a text has surely the number of none of them, which is told without reading its numbers. */
    public boolean mayBeNumberedIn(String text) {
        return DocumentNumber.mayHold(text, inSeries::contains);
    }

    private static String key(String title) {
        String unmarked = unmarked(ChineseText.folded(title));
        return unmarked.startsWith(STATE) ? unmarked.substring(STATE.length()) : unmarked;
    }

    private static String unmarked(String folded) {
        int plain = 0;
        while (plain < folded.length() && MARKS.indexOf(folded.charAt(plain)) < 0) {
            plain++;
        }
        if (plain == folded.length()) {
            return folded;
        }
        StringBuilder out = new StringBuilder(folded.length()).append(folded, 0, plain);
        for (int i = plain; i < folded.length(); i++) {
            if (MARKS.indexOf(folded.charAt(i)) < 0) {
                out.append(folded.charAt(i));
            }
        }
        return out.toString();
    }
}
