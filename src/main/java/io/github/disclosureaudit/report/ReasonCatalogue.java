package io.github.disclosureaudit.report;

import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Every reason code with its cause, who must act, the remedy and the source of the rule, in both languages: the message
 * bundle {@code reasons}, the one place for all reports. HTTP statuses without an entry of their own fall back to
 * {@code http-4xx} and the like, faults of a home page to {@code home-unreachable}.
 */
public final class ReasonCatalogue {
    private static final String BUNDLE = "reasons";
    private static final String DOCUMENT = "document.";
    /** Why a crawl saw nothing: its home page gave this fault. */
    private static final String HOME = "home-";

    private static final Pattern HTTP = Pattern.compile("http-\\d{3}");
    private static final List<String> PARTS = List.of("title", "cause", "actor", "remedy", "source");

    private final Set<String> keys;

    private ReasonCatalogue(Set<String> keys) {
        this.keys = keys;
    }

    /** Reads the bundle. */
    public static ReasonCatalogue load() {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "io.github.disclosureaudit.messages." + BUNDLE,
                Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new ReasonCatalogue(bundle.keySet());
    }

    /**
     * What is known about a reason.
     *
     * @param code the code
     * @param title the reason in a few words
     * @param cause what leads to it
     * @param actor who must act
     * @param remedy what to do
     * @param source tag of the document that the rule comes from, and the place in it
     */
    public record Entry(String code, Message title, Message cause, Message actor, Message remedy, Message source) {
        /** Name of the document that the rule comes from, with the place in it where one is known. */
        public String source(Locale language) {
            String cited = source.in(language);
            int end = cited.indexOf(' ');
            String tag = end < 0 ? cited : cited.substring(0, end);
            String document = Message.of(BUNDLE, DOCUMENT + tag).in(language);
            return end < 0 ? document : document + (Column.isChinese(language) ? "" : ", ") + cited.substring(end + 1);
        }
    }

    /** Whether the code, or its family, is described. */
    public boolean knows(Reason reason) {
        return keys.contains(family(reason.code()) + ".title");
    }

    /** The entry of a code; one that says so for a code that nobody described. */
    public Entry entry(Reason reason) {
        String code = knows(reason) ? family(reason.code()) : "undescribed";
        List<Message> texts = new ArrayList<>();
        for (String part : PARTS) {
            texts.add(Message.of(BUNDLE, code + "." + part, reason.code()));
        }
        return new Entry(reason.code(), texts.get(0), texts.get(1), texts.get(2), texts.get(3), texts.get(4));
    }

    /** All described codes, sorted. */
    public List<String> codes() {
        Set<String> codes = new TreeSet<>();
        for (String key : keys) {
            if (key.endsWith(".title") && !key.startsWith("undescribed.")) {
                codes.add(key.substring(0, key.length() - ".title".length()));
            }
        }
        return List.copyOf(codes);
    }

    private String family(String code) {
        if (HTTP.matcher(code).matches() && !keys.contains(code + ".title")) {
            return "http-" + code.charAt(5) + "xx";
        }
        if (code.startsWith(HOME) && !keys.contains(code + ".title")) {
            return HOME + "unreachable";
        }
        return code;
    }
}
