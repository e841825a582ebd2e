package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.regulation.Regulation;
import io.github.disclosureaudit.regulation.RegulationVersion;
import io.github.disclosureaudit.text.ChineseDates;
import io.github.disclosureaudit.text.DocumentNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days and numbers that the library knows of a regulation. What a page shows contradicts them only where it is clearly a
 * slip: the library may not know every event.
 *
 * @param days promulgation, amendments, commencements
 * @param numbers decrees that issued or amended it
 * @param newest day of the newest amendment in force, when the library has its preamble
 */
record KnownHistory(Set<LocalDate> days, List<DocumentNumber> numbers, Optional<LocalDate> newest) {
    private static final int REACH = 1200;
    private static final Pattern FIRST_ARTICLE = Pattern.compile("(?m)^\\s*第(?:一|1)(?:条|章|编)");
    private static final Pattern NOTE =
            Pattern.compile("[（(]([^（()）]*\\d{4}年[^（()）]*(?:[（(][^（()）]*[)）][^（()）]*)*)[)）]");
    private static final Pattern EVENT = Pattern.compile("公布|发布|颁布|通过|批准|修订|修正");

    /**
     * What a page shows and what the library knows instead.
     *
     * @param shown words of the page
     * @param official day that is right or missing
     */
    record Contradiction(String shown, String official) {}

    static KnownHistory of(Regulation held, LocalDate asOf) {
        Set<LocalDate> days = new TreeSet<>();
        List<DocumentNumber> numbers = new ArrayList<>();
        Optional<LocalDate> newest = Optional.empty();
        for (RegulationVersion version : held.versions()) {
            String history = String.join("\n", version.history());
            List<LocalDate> stated = ChineseDates.all(history).stream()
                    .map(ChineseDates.Found::date)
                    .toList();
            days.addAll(stated);
            days.add(version.version());
            version.promulgated().ifPresent(days::add);
            version.effective().ifPresent(days::add);
            DocumentNumber.first(version.documentNumber()).ifPresent(numbers::add);
            DocumentNumber.all(history).forEach(number -> numbers.add(number.number()));
            if (!version.inForceFrom().isAfter(asOf)) {
                newest = stated.contains(version.version()) ? Optional.of(version.version()) : Optional.empty();
            }
        }
        return new KnownHistory(days, List.copyOf(numbers), newest);
    }

    /** The right number, where the page shows another one of the same issuer. */
    Optional<String> otherNumber(String shown) {
        Optional<DocumentNumber> number = DocumentNumber.first(shown);
        boolean known =
                number.filter(one -> numbers.stream().anyMatch(one::isSame)).isPresent();
        if (number.isEmpty() || known) {
            return Optional.empty();
        }
        return numbers.stream()
                .filter(one -> one.kind() == DocumentNumber.Kind.DECREE
                        && one.kind() == number.get().kind()
                        && one.issuer().equals(number.get().issuer()))
                .findFirst()
                .map(one -> one.issuer() + "令第" + one.number() + "号");
    }

    /** The known day of which the shown one is a slip: two of year, month and day are equal. */
    Optional<LocalDate> nearMiss(String shown) {
        return ChineseDates.first(shown).filter(day -> !days.contains(day)).flatMap(this::near);
    }

    private Optional<LocalDate> near(LocalDate day) {
        return days.stream()
                .filter(known -> (known.getYear() == day.getYear() ? 1 : 0)
                                + (known.getMonthValue() == day.getMonthValue() ? 1 : 0)
                                + (known.getDayOfMonth() == day.getDayOfMonth() ? 1 : 0)
                        == 2)
                .findFirst();
    }

    /** What contradicts the library in the note under the title: a slip of a date, or the newest amendment missing. */
    Optional<Contradiction> contradiction(String text) {
        Matcher article = FIRST_ARTICLE.matcher(text);
        if (!article.find()) {
            return Optional.empty();
        }
        Matcher note = NOTE.matcher(text.substring(Math.max(0, article.start() - REACH), article.start()));
        List<LocalDate> shown = new ArrayList<>();
        String words = "";
        while (note.find()) {
            if (EVENT.matcher(note.group(1)).find()) {
                words = note.group(1);
                ChineseDates.all(words).forEach(found -> shown.add(found.date()));
            }
        }
        for (LocalDate day : shown) {
            Optional<LocalDate> right = days.contains(day) ? Optional.empty() : near(day);
            if (right.isPresent()) {
                return Optional.of(new Contradiction(day.toString(), right.get().toString()));
            }
        }
        boolean lacks =
                !shown.isEmpty() && newest.filter(day -> !shown.contains(day)).isPresent();
        return lacks
                ? Optional.of(
                        new Contradiction(words, newest.map(LocalDate::toString).orElse("")))
                : Optional.empty();
    }
}
