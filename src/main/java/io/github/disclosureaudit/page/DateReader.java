package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.DateMark;
import io.github.disclosureaudit.model.DateMark.Source;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.text.ChineseDates;
import io.github.disclosureaudit.text.ChineseText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates of a page, each with the place where it stands. */
final class DateReader {
    private static final int ZONE = 700;
    private static final int ZONE_LINES = 8;
    private static final int BEFORE_HEADING = 240;
    private static final int INFO_LINE = 160;
    private static final int TAIL_LINES = 14;
    private static final int SIGN_OFF_LINE = 40;
    private static final List<String> META = List.of(
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "pubtime",
            "article:published_time",
            "publisheddate");

    private static final Pattern STRONG = Pattern.compile(
            "(?:发\\s{0,4}布|发表|发稿|公开|公布|上传|录入|添加|刊发|刊登|信息|提供|上网|上稿|成稿|文章)\\s?(?:时\\s{0,4}间|日\\s{0,4}期)\\s{0,2}[:：]?\\s{0,3}|(?:发布|发表|刊发|刊登)于\\s?[:：]?\\s{0,3}");
    private static final Pattern WEAK =
            Pattern.compile("(?:^|[\\s|｜\\[【(（;；,，/])(?:时\\s{0,4}间|日\\s{0,4}期|更新(?:时间|日期))\\s{0,2}[:：]\\s{0,3}");
    private static final Pattern HEAD_BLOCK =
            Pattern.compile("【\\s?(?:发\\s?布|公\\s?布|印\\s?发)\\s?(?:日\\s?期|时\\s?间)\\s?】\\s{0,3}[:：]?\\s{0,3}");
    private static final Pattern PUBLISHER = Pattern.compile("\\p{IsHan}{2,14}(?:海关|总署|司|局|处|室|中心|网站|门户|办公厅)");
    private static final Pattern INFO_WORD =
            Pattern.compile("来源|作者|浏览|点击|阅读|字体|字号|编辑|分享|打印|责编|访问|供稿|稿源|【\\s?大|大\\s?中\\s?小");
    private static final Pattern CREATED = Pattern.compile("(?i)creat|generat|生成");
    private static final Pattern PATH_PARTS = Pattern.compile("/((?:19|20)\\d{2})[-/]?(\\d{1,2})[-/](\\d{1,2})/");
    private static final Pattern PATH_DIGITS = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d)");
    private static final Pattern PATH_DASHES = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern ID = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})\\d{6}\\d{3,5}(?!\\d)");

    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?");
    private static final Pattern NAME_NOISE = Pattern.compile("[\\s|｜/\\[\\]()（）]");
    private static final Pattern INFO_NOISE = Pattern.compile("[\\s\\[\\]()（）【】|｜\\-—:：]");
    private static final Pattern PUNCTUATION = Pattern.compile("[，。；：:、（(]");

    private final List<DateMark> marks = new ArrayList<>();

    /**
     * Where in a text the date of the page may stand.
     *
     * @param heading the page's heading, or null
     * @param firstDated where the first list with days begins; those are the days of its entries
     * @param isText whether the page is one text, not a list
     */
    record Place(Outline.@org.jspecify.annotations.Nullable Heading heading, int firstDated, boolean isText) {}

    /**
     * Reads all sources.
     *
     * @param content running text
     * @param place where in it a date may stand
     */
    List<DateMark> read(Url url, Map<String, String> meta, List<String> comments, TextFlow content, Place place) {
        String text = content.between(0, content.position());
        shown(text, place.heading(), place.firstDated(), place.isText());
        for (String name : META) {
            Optional.ofNullable(meta.get(name)).ifPresent(value -> first(value, Source.META));
        }
        address(url.path());
        Optional.ofNullable(meta.get("createdate")).ifPresent(value -> first(value, Source.CREATED));
        for (String comment : comments) {
            if (CREATED.matcher(comment).find()) {
                first(comment, Source.CREATED);
            }
        }
        if (place.isText()) {
            signOff(text);
        }
        headBlock(text);
        id(url.fileName());
        return marks;
    }

    /** Dates that an address alone gives away. */
    List<DateMark> address(Url url) {
        address(url.path());
        id(url.fileName());
        return marks;
    }

    private void shown(
            String text, Outline.@org.jspecify.annotations.Nullable Heading heading, int firstDated, boolean isText) {
        int end = heading == null ? 0 : heading.end();
        int lists = firstDated < end ? Integer.MAX_VALUE : firstDated;
        int stop = Math.min(lists, lines(text, end, ZONE_LINES, ZONE));
        String zone = text.substring(Math.min(end, text.length()), stop);
        String above = heading == null
                ? ""
                : text.substring(
                        Math.max(0, heading.start() - BEFORE_HEADING), Math.min(heading.start(), text.length()));
        boolean found = labelled(zone, STRONG)
                || labelled(above, STRONG)
                || infoLine(zone, isText)
                || labelled(zone, WEAK)
                || isText && sourced(above);
        if (!found && isText) {
            String foot = text.substring(tail(text, 5));
            if (!labelled(foot, STRONG)) {
                labelled(text.substring(0, Math.min(Math.min(text.length(), 3 * ZONE), lists)), STRONG);
            }
        }
    }

    private boolean labelled(String zone, Pattern label) {
        Matcher matcher = label.matcher(zone);
        while (matcher.find()) {
            boolean bracketed = matcher.start() > 0 && zone.charAt(matcher.start() - 1) == '【';
            Optional<ChineseDates.Found> date = ChineseDates.find(zone, matcher.end());
            if (!bracketed && date.isPresent() && date.get().start() <= matcher.end() + 2) {
                marks.add(new DateMark(
                        date.get().date(),
                        Source.SHOWN,
                        quote(zone, matcher.start(), date.get().end())));
                return true;
            }
        }
        return false;
    }

    /** A line below the title that is a date with nothing, or with source, author or counter, beside it. */
    private boolean infoLine(String zone, boolean isText) {
        int seen = 0;
        for (String line : zone.split("\n")) {
            String clean = line.strip();
            if (clean.isEmpty()) {
                continue;
            }
            if (++seen > 4 || !isText) {
                return false;
            }
            Optional<ChineseDates.Found> date =
                    clean.length() > INFO_LINE ? Optional.empty() : ChineseDates.find(clean, 0);
            if (date.isPresent() && (isInfo(clean, date.get()) || seen == 1 && isSigned(clean, date.get()))) {
                marks.add(new DateMark(
                        date.get().date(),
                        Source.SHOWN,
                        quote(clean, date.get().start(), date.get().end())));
                return true;
            }
        }
        return false;
    }

    /** Right above the title a date with source, author or counter beside it; alone it may be the day of the visit. */
    private boolean sourced(String above) {
        String filled = above.strip();
        String line = filled.substring(filled.lastIndexOf('\n') + 1);
        Optional<ChineseDates.Found> date = line.length() > INFO_LINE ? Optional.empty() : ChineseDates.find(line, 0);
        boolean info = date.isPresent() && INFO_WORD.matcher(line).find() && isInfo(line, date.get());
        if (info) {
            marks.add(new DateMark(
                    date.get().date(),
                    Source.SHOWN,
                    quote(line, date.get().start(), date.get().end())));
        }
        return info;
    }

    /** Right below the title a date and who published it, without a word to explain them. */
    private static boolean isSigned(String line, ChineseDates.Found date) {
        String rest = without(CLOCK, line.substring(date.end()));
        String name = without(NAME_NOISE, rest);
        return date.start() == 0 && PUBLISHER.matcher(name).matches();
    }

    private static String without(Pattern noise, String text) {
        return noise.matcher(text).replaceAll("");
    }

    private static boolean isInfo(String line, ChineseDates.Found date) {
        String rest = line.substring(0, date.start()) + line.substring(date.end());
        String words = without(INFO_NOISE, without(CLOCK, rest));
        return words.isEmpty() || (date.start() < 60 && INFO_WORD.matcher(rest).find() && words.length() < 120);
    }

    private void address(String path) {
        for (Pattern pattern : List.of(PATH_PARTS, PATH_DASHES, PATH_DIGITS)) {
            Matcher matcher = pattern.matcher(path);
            while (matcher.find()) {
                Optional<LocalDate> date = day(matcher);
                if (date.isPresent()) {
                    marks.add(new DateMark(date.get(), Source.ADDRESS, matcher.group()));
                    return;
                }
            }
        }
    }

    private void id(String fileName) {
        Matcher matcher = ID.matcher(fileName);
        if (matcher.find()) {
            day(matcher).ifPresent(date -> marks.add(new DateMark(date, Source.ID_STAMP, matcher.group())));
        }
    }

    private void headBlock(String text) {
        Matcher matcher = HEAD_BLOCK.matcher(text);
        if (text.indexOf('【') >= 0 && matcher.find()) {
            ChineseDates.find(text, matcher.end())
                    .filter(date -> date.start() <= matcher.end() + 2)
                    .ifPresent(date -> marks.add(
                            new DateMark(date.date(), Source.HEAD_BLOCK, quote(text, matcher.start(), date.end()))));
        }
    }

    /** The last line of the text that is nothing but a date written out. */
    private void signOff(String text) {
        String[] lines = text.substring(tail(text, TAIL_LINES)).split("\n");
        for (int i = lines.length - 1; i >= 0; i--) {
            String line = ChineseText.dense(lines[i]);
            if (line.isEmpty() || line.length() > SIGN_OFF_LINE || line.indexOf('年') < 0) {
                continue;
            }
            Optional<ChineseDates.Found> date = ChineseDates.find(line, 0);
            boolean last = date.isPresent() && date.get().end() >= line.length() - 1;
            boolean own = last
                    && (date.get().start() == 0
                            || !PUNCTUATION
                                    .matcher(line.substring(0, date.get().start()))
                                    .find());
            if (own) {
                marks.add(new DateMark(
                        date.get().date(), Source.SIGN_OFF, date.get().quote(line)));
                return;
            }
        }
    }

    private void first(String text, Source source) {
        ChineseDates.find(text, 0).ifPresent(date -> marks.add(new DateMark(date.date(), source, date.quote(text))));
    }

    private static Optional<LocalDate> day(Matcher matcher) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String quote(String text, int start, int end) {
        return ChineseText.squeeze(text.substring(start, end));
    }

    /** End of so many filled lines after a position. */
    private static int lines(String text, int from, int count, int most) {
        int end = Math.min(from, text.length());
        for (int i = 0; i < count && end < text.length(); i++) {
            int line = text.indexOf('\n', end);
            end = line < 0 ? text.length() : line + 1;
        }
        return Math.min(end, Math.min(text.length(), from + most));
    }

    /** Start of the last lines. */
    private static int tail(String text, int count) {
        int start = text.length();
        for (int i = 0; i <= count && start > 0; i++) {
            start = text.lastIndexOf('\n', start - 1);
        }
        return Math.max(0, start);
    }
}
