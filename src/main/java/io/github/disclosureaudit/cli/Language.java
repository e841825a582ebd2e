package io.github.disclosureaudit.cli;

import java.util.Locale;
import java.util.ResourceBundle;

/** Language of help, messages and column headings; Chinese unless asked otherwise. */
enum Language {
    zh(Locale.CHINESE),
    en(Locale.ENGLISH);

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    ResourceBundle texts() {
        return ResourceBundle.getBundle("io.github.disclosureaudit.messages.cli", locale, NO_FALLBACK);
    }

    /** What the arguments ask for, read before anything else so that even a usage error is in that language. */
    static Language of(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            boolean apart = arguments[i].equals("--lang") && i + 1 < arguments.length;
            if (apart && arguments[i + 1].equals("en") || arguments[i].equals("--lang=en")) {
                return en;
            }
        }
        return zh;
    }
}
