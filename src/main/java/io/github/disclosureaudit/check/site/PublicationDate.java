package io.github.disclosureaudit.check.site;

import io.github.disclosureaudit.model.DateMark;
import io.github.disclosureaudit.model.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 发布日期 of a document: the date shown on its page, else that beside its list entry, else the meta tag {@code PubDate},
 * else a full date in its address. All other dates prove nothing.
 *
 * @param marks publication dates, the most trusted first
 */
public record PublicationDate(List<DateMark> marks) {
    private static final Pattern OF_MAKING = Pattern.compile("(?:生成|成文|印发|形成)(?:日期|时间)");

    public PublicationDate {
        marks = List.copyOf(marks);
    }

    /** Reads the sources of a document. */
    public static PublicationDate of(Document document) {
        List<DateMark> marks = new ArrayList<>();
        document.page().filter(page -> page.kind() != Page.Kind.FILE).ifPresent(page -> marks.addAll(ofPage(page)));
        for (Entry entry : document.listings()) {
            if (isOfMaking(entry.list())) {
                continue;
            }
            entry.date().ifPresent(date -> marks.add(new DateMark(date, DateMark.Source.LIST, date.toString())));
        }
        marks.sort(Comparator.comparing(DateMark::source));
        return new PublicationDate(marks);
    }

    /** The dates of a catalogue are those on which documents were made, not published: 生成日期. */
    private static boolean isOfMaking(Page list) {
        return list.tables().stream()
                .flatMap(table -> table.rows().stream().limit(1))
                .flatMap(List::stream)
                .anyMatch(cell -> OF_MAKING.matcher(cell).find());
    }

    /** Reads the sources of a page alone: the first mark of each kind. */
    public static List<DateMark> ofPage(Page page) {
        List<DateMark> marks = new ArrayList<>();
        for (DateMark.Source source : DateMark.Source.values()) {
            page.date(source).filter(DateMark::isPublication).ifPresent(marks::add);
        }
        return marks;
    }

    /** The date of the best source. */
    public Optional<LocalDate> day() {
        return marks.stream().findFirst().map(DateMark::date);
    }

    /** Whether it was published in time. */
    public Timing against(LocalDate lastDay) {
        if (marks.isEmpty()) {
            return Timing.UNDATED;
        }
        boolean late = marks.get(0).date().isAfter(lastDay);
        boolean agree = marks.stream().allMatch(mark -> mark.date().isAfter(lastDay) == late);
        return agree ? (late ? Timing.LATE : Timing.IN_TIME) : Timing.CONFLICT;
    }

    /** Whether it was published inside a span of days, both ends included; a conflict where its sources disagree. */
    public Timing within(LocalDate first, LocalDate last) {
        Timing end = against(last);
        if (end != Timing.IN_TIME) {
            return end;
        }
        boolean early = marks.get(0).date().isBefore(first);
        boolean agree = marks.stream().allMatch(mark -> mark.date().isBefore(first) == early);
        return agree ? (early ? Timing.EARLY : Timing.IN_TIME) : Timing.CONFLICT;
    }

    /** What the sources say about a deadline. */
    public enum Timing {
        IN_TIME,
        /** Before the first day of a span. */
        EARLY,
        LATE,
        /** Sources lie on different sides. */
        CONFLICT,
        UNDATED
    }
}
