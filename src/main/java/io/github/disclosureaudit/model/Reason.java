package io.github.disclosureaudit.model;

import java.util.regex.Pattern;

/**
 * A reason code of the closed vocabulary, for example {@code http-404} or {@code phone-missing}. The codes, with cause,
 * who must act, remedy and source in both languages, stand in the message bundle {@code reasons}.
 *
 * @param code lower-case words joined by hyphens
 */
public record Reason(String code) implements Comparable<Reason> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public Reason {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("not a reason code: " + code);
        }
    }

    public static Reason of(String code) {
        return new Reason(code);
    }

    /** The reason of an HTTP error status, for example {@code http-404}. */
    public static Reason http(int status) {
        return new Reason("http-" + status);
    }

    @Override
    public int compareTo(Reason other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
