package io.github.disclosureaudit.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads literal addresses out of {@code onclick} and {@code javascript:} by a closed list of forms; an address that is
 * put together from parts is none.
 */
final class ScriptLiterals {
    private static final int LONGEST = 4000;
    private static final Pattern FORM = Pattern.compile(
            "(?:window\\s?\\.\\s?open\\s?\\(|(?:(?:window|self|top|parent|document)\\s?\\.\\s?)?location(?:\\s?\\.\\s?href)?\\s?=(?!=)"
                    + "|location\\s?\\.\\s?(?:replace|assign)\\s?\\()\\s?(?:'([^'\\\\]{1,1000})'|\"([^\"\\\\]{1,1000})\")\\s?(?=[,;)}\\s]|$)(?!\\s{0,4}\\+)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ALERT =
            Pattern.compile("\\balert\\s?\\(\\s?(?:'([^'\\\\]{2,100})'|\"([^\"\\\\]{2,100})\")\\s?\\)");

    private ScriptLiterals() {}

    /** What a script says in a window of its own; all that a visitor sees where the page has no text. */
    static Optional<String> alert(String script) {
        Matcher matcher = script.length() > LONGEST ? ALERT.matcher("") : ALERT.matcher(script);
        return matcher.find()
                ? Optional.of(matcher.group(1) == null ? matcher.group(2) : matcher.group(1))
                : Optional.empty();
    }

    /** The first literal address of an event attribute, a {@code javascript:} value or a script. */
    static Optional<String> address(String script) {
        if (script.length() > LONGEST || (script.indexOf("location") < 0 && script.indexOf("open") < 0)) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(script);
        while (matcher.find()) {
            String address = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            if (!address.isBlank() && !address.startsWith("about:") && address.indexOf('<') < 0) {
                return Optional.of(address);
            }
        }
        return Optional.empty();
    }
}
