package io.github.disclosureaudit.plan;

import java.util.Locale;

/**
 * A text of a rule file in both languages.
 *
 * @param zh Chinese
 * @param en English
 */
public record Wording(String zh, String en) {
    /** The text for a locale: English where its language is English, else Chinese. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
