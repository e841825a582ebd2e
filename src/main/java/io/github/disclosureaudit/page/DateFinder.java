package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.DateMark;
import io.github.disclosureaudit.model.DateMark.Source;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.text.ChineseDates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of a page by the place where they stand (portals.md §3, standards §10.4). */
final class DateFinder {
    private static final Pattern LABEL =
            Pattern.compile("(?:发布时间|发布日期|发稿时间|发文时间|公布时间|公布日期|发表时间|更新时间|录入时间|信息时间|时间|日期)\\s*[:：]?\\s*");
    private static final Pattern HEAD_BLOCK = Pattern.compile("【\\s*(?:发布|公布|发文)日期\\s*】\\s*[:：]?\\s*");
    private static final Pattern IN_PATH = Pattern.compile(
            "/(20\\d\\d|19\\d\\d)[-/]?(\\d{1,2})[-/](\\d{1,2})/|[/t_](20\\d\\d|19\\d\\d)(\\d\\d)(\\d\\d)[_./]");
    private static final Pattern STAMP = Pattern.compile("(20\\d\\d)(\\d\\d)(\\d\\d)\\d{6,11}(?:\\D|$)");
    private static final Pattern CREATED = Pattern.compile("createDate\\W{1,12}([^<\"]{8,30})");
    private static final int HEAD_LINES = 14;
    private static final int SHORT_LINE = 90;
    private static final int FOOT_LINES = 6;

    private DateFinder() {}

    static boolean hasDate(String text) {
        return ChineseDates.find(text, 0).isPresent();
    }

    /** All dates of a page. */
    static List<DateMark> find(String content, Map<String, String> meta, Url url, String comments) {
        List<DateMark> marks = new ArrayList<>();
        List<String> lines = content.lines().filter(line -> !line.isBlank()).toList();
        shown(lines).ifPresent(marks::add);
        Optional.ofNullable(meta.get("pubdate"))
                .flatMap(value -> mark(value, Source.META))
                .ifPresent(marks::add);
        address(url).ifPresent(marks::add);
        Optional.ofNullable(meta.get("createdate"))
                .flatMap(value -> mark(value, Source.CREATED))
                .or(() -> created(comments))
                .ifPresent(marks::add);
        signOff(lines).ifPresent(marks::add);
        headBlock(lines).ifPresent(marks::add);
        stamp(url).ifPresent(marks::add);
        return marks;
    }

    private static Optional<DateMark> shown(List<String> lines) {
        List<String> head = lines.subList(0, Math.min(HEAD_LINES, lines.size()));
        for (String line : head) {
            Matcher label = LABEL.matcher(line);
            while (line.length() <= 3 * SHORT_LINE && label.find()) {
                boolean bracket = label.start() > 0 && line.charAt(label.start() - 1) == '【';
                Optional<ChineseDates.Found> date = ChineseDates.find(line, label.end());
                if (!bracket && date.isPresent() && date.get().start() - label.end() <= 2) {
                    return Optional.of(new DateMark(date.get().date(), Source.SHOWN, quote(line, label.start())));
                }
            }
        }
        for (String line : head) {
            Optional<ChineseDates.Found> date = ChineseDates.find(line, 0);
            boolean describes = line.contains("来源") || line.matches(".*\\d{1,2}:\\d\\d.*");
            if (date.isPresent() && line.length() <= SHORT_LINE && describes && !line.contains("【")) {
                return Optional.of(new DateMark(date.get().date(), Source.SHOWN, quote(line, 0)));
            }
        }
        return Optional.empty();
    }

    private static Optional<DateMark> headBlock(List<String> lines) {
        for (String line : lines.subList(0, Math.min(3 * HEAD_LINES, lines.size()))) {
            Matcher label = HEAD_BLOCK.matcher(line);
            if (label.find()) {
                return ChineseDates.find(line, label.end())
                        .map(date -> new DateMark(date.date(), Source.HEAD_BLOCK, quote(line, label.start())));
            }
        }
        return Optional.empty();
    }

    private static Optional<DateMark> signOff(List<String> lines) {
        int from = Math.max(HEAD_LINES / 4, lines.size() - FOOT_LINES);
        for (int i = lines.size() - 1; i >= from; i--) {
            String line = lines.get(i).strip();
            Optional<ChineseDates.Found> date = ChineseDates.find(line, 0);
            if (date.isPresent() && date.get().start() == 0 && date.get().end() >= line.length()) {
                return Optional.of(new DateMark(date.get().date(), Source.SIGN_OFF, line));
            }
        }
        return Optional.empty();
    }

    private static Optional<DateMark> address(Url url) {
        Matcher matcher = IN_PATH.matcher(url.path());
        if (!matcher.find()) {
            return Optional.empty();
        }
        int first = matcher.group(1) != null ? 1 : 4;
        return date(matcher.group(first), matcher.group(first + 1), matcher.group(first + 2))
                .map(date -> new DateMark(date, Source.ADDRESS, matcher.group()));
    }

    private static Optional<DateMark> stamp(Url url) {
        Matcher matcher = STAMP.matcher(url.fileName());
        return matcher.find()
                ? date(matcher.group(1), matcher.group(2), matcher.group(3))
                        .map(date -> new DateMark(date, Source.ID_STAMP, matcher.group()))
                : Optional.empty();
    }

    private static Optional<DateMark> created(String comments) {
        Matcher matcher = CREATED.matcher(comments);
        return matcher.find() ? mark(matcher.group(1), Source.CREATED) : Optional.empty();
    }

    private static Optional<DateMark> mark(String value, Source source) {
        return ChineseDates.find(value, 0).map(found -> new DateMark(found.date(), source, value));
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String quote(String line, int from) {
        return line.substring(from, Math.min(line.length(), from + 40)).strip();
    }
}
