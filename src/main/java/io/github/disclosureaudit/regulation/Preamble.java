package io.github.disclosureaudit.regulation;

import io.github.disclosureaudit.text.ChineseDates;
import io.github.disclosureaudit.text.ChineseText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the lines under the title say: when a text was adopted, promulgated and amended, and under which number. The
 * newest amendment is the version (修正 changes articles, 修订 the whole text; both make a new text).
 *
 * @param promulgated day of the first promulgation, or of adoption where no other is named
 * @param revisions days of the amendments, oldest first
 * @param number number of the first promulgation, empty where none is named
 */
record Preamble(Optional<LocalDate> promulgated, List<LocalDate> revisions, String number) {
    private static final Pattern EVENT = Pattern.compile("通过|公布|发布|颁布|批准|修订|修正|修改|令\\s*第?\\s*\\d+\\s*号");
    private static final Pattern AMENDS = Pattern.compile("修订|修正|修改");
    private static final Pattern ISSUED = Pattern.compile("公布|发布|颁布|令");
    private static final Pattern NUMBER =
            Pattern.compile("([\\p{IsHan}]{0,24}(?:国务院|总局|总署|署|部|局|委员会|委|人民银行|主席))令\\s*[（(]?第?\\s*(\\d{1,4})\\s*号");
    private static final Pattern OTHER_NUMBER =
            Pattern.compile("[\\p{IsHan}]{2,20}(?:公告\\d{4}年第\\d+号|[〔\\[]\\d{4}[〕\\]]\\d+号)");

    Preamble {
        revisions = List.copyOf(revisions);
    }

    static Preamble of(List<String> lines) {
        List<LocalDate> adopted = new ArrayList<>();
        List<LocalDate> issued = new ArrayList<>();
        TreeSet<LocalDate> amended = new TreeSet<>();
        for (String line : lines) {
            List<ChineseDates.Found> dates = ChineseDates.all(line);
            for (int i = 0; i < dates.size(); i++) {
                int until = i + 1 < dates.size() ? dates.get(i + 1).start() : line.length();
                String words = line.substring(dates.get(i).end(), until);
                LocalDate day = dates.get(i).date();
                if (dates.get(i).quote(line).equals(line.strip())) {
                    // A day in a line of its own is that under the decree.
                    issued.add(day);
                    continue;
                }
                Matcher event = EVENT.matcher(words);
                if (words.strip().startsWith("起") || !event.find()) {
                    continue;
                }
                if (AMENDS.matcher(words).find()) {
                    amended.add(day);
                } else if (ISSUED.matcher(event.group()).find()) {
                    issued.add(day);
                } else {
                    adopted.add(day);
                }
            }
        }
        Optional<LocalDate> first = issued.stream()
                .min(Comparator.naturalOrder())
                .or(() -> adopted.stream().min(Comparator.naturalOrder()));
        return new Preamble(first, List.copyOf(amended), number(String.join("\n", lines)));
    }

    /** The newest day that the text contains; empty when no day is named. */
    Optional<LocalDate> version() {
        return revisions.isEmpty() ? promulgated : Optional.of(revisions.get(revisions.size() - 1));
    }

    private static String number(String text) {
        String dense = ChineseText.narrow(text).replaceAll("[\\s　]+", "");
        Matcher decree = NUMBER.matcher(dense);
        if (decree.find()) {
            return decree.group(1).replaceFirst("^.*[日为以]|^中华人民共和国", "").replace("中华人民共和国", "")
                    + "令第"
                    + decree.group(2)
                    + "号";
        }
        Matcher other = OTHER_NUMBER.matcher(dense);
        return other.find() ? other.group() : "";
    }
}
