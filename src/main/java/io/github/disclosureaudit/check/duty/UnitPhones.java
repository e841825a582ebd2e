package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.site.UnitNames;
import io.github.disclosureaudit.plan.PhoneLabels;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telephone numbers that a text gives for a unit. A passage belongs to the unit named last before it. */
final class UnitPhones {
    /** Area code in brackets or before a dash or blank, then a local number, perhaps in groups. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\d-])(?:\\(?(0\\d{2,3})\\)?[\\s-]{0,3})?" + "([2-9]\\d{2,3}[ -]?\\d{3,6}|[2-9]\\d{4,9})(?![\\d])");

    /** 400 and 800 numbers: service lines of whole companies, dialled without area code. */
    private static final Pattern SERVICE_LINE = Pattern.compile("(?<![\\d-])[48]00[ -]?\\d{3,4}[ -]?\\d{3,4}(?![\\d])");

    /** +86-20-…: the code of the country stands for the zero before the area code. */
    private static final Pattern COUNTRY = Pattern.compile("(?:\\+|(?<!\\d)00)86[\\s-]?(?=[1-9]\\d{1,2}[\\s-])");

    private static final int LABEL_REACH = 60;

    private final PhoneLabels labels;
    private final Set<String> good = new LinkedHashSet<>();
    private final Set<String> malformed = new LinkedHashSet<>();
    private boolean hotline;

    UnitPhones(PhoneLabels labels) {
        this.labels = labels;
    }

    /** Reads a passage about the unit. */
    void read(String raw) {
        String dashed = ChineseText.narrow(raw).replaceAll("[－—–―﹣]+", "-");
        String domestic = COUNTRY.matcher(dashed).replaceAll("0");
        String text = SERVICE_LINE.matcher(domestic).replaceAll(" ");
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            String area = matcher.group(1) == null ? "" : matcher.group(1);
            String local = matcher.group(2).replaceAll("\\D", "");
            boolean right = local.length() == 7 || local.length() == 8;
            boolean whole = right && !area.isEmpty() && isUnlabelled(text, matcher.start());
            if (whole || isPhone(text, matcher.start())) {
                (right ? good : malformed).add(area + "-" + local);
            }
        }
        hotline |= labels.hotlines().stream().anyMatch(text::contains);
    }

    Set<String> good() {
        return good;
    }

    Set<String> malformed() {
        return malformed;
    }

    boolean onlyHotline() {
        return hotline && good.isEmpty() && malformed.isEmpty();
    }

    /** A whole number with its area code that no word explains otherwise: 某某海关0578-2041041. */
    private boolean isUnlabelled(String text, int at) {
        String before = text.substring(Math.max(0, at - LABEL_REACH), at);
        return last(before, labels.faxLabels()) < 0 && last(before, labels.notPhoneLabels()) < 0;
    }

    /** The nearest label before a number says what it is. */
    private boolean isPhone(String text, int at) {
        String before = text.substring(Math.max(0, at - LABEL_REACH), at);
        int phone = last(before, labels.labels());
        int other = Math.max(last(before, labels.faxLabels()), last(before, labels.notPhoneLabels()));
        return phone >= 0 && phone > other;
    }

    private static int last(String before, List<String> words) {
        int last = -1;
        for (String word : words) {
            int at = before.lastIndexOf(ChineseText.narrow(word));
            last = Math.max(last, at < 0 ? -1 : at + word.length());
        }
        return last;
    }

    /** Passages of a text about one of several units: from its name to the next unit's name. */
    static List<String> passages(String raw, String unit, List<String> units, UnitNames names) {
        String text = raw.replaceAll("[ \\t\\u3000\\u00a0]+", " ");
        List<String> passages = new ArrayList<>();
        int at = names.find(text, unit, 0);
        while (at >= 0) {
            int end = text.length();
            for (String other : units) {
                int next = names.find(text, other, at + unit.length());
                if (next >= 0) {
                    end = Math.min(end, next);
                }
            }
            passages.add(text.substring(at, end));
            at = names.find(text, unit, Math.max(end, at + 1));
        }
        return passages;
    }
}
