package io.github.disclosureaudit.regulation;

import java.util.List;

/**
 * What became of a text that was to be put into the library.
 *
 * @param name file or address it came from
 * @param outcome what happened
 * @param key id and version, empty parts where they could not be found out
 * @param title its title, may be empty
 * @param flaws why it was refused, or why it is held as doubtful
 * @param differing articles in which it differs from the text that is held
 * @param cut lines behind its end that were left out
 */
public record Receipt(
        String name,
        Outcome outcome,
        String key,
        String title,
        List<Flaw> flaws,
        List<String> differing,
        List<String> cut) {
    public Receipt {
        flaws = List.copyOf(flaws);
        differing = List.copyOf(differing);
        cut = List.copyOf(cut);
    }

    /** What happened to a text. */
    public enum Outcome {
        ADDED,
        /** Same letters; a source, a date or a status is new. */
        UPDATED,
        UNCHANGED,
        /** Other letters than the held text, which was replaced because that was asked for. */
        REPLACED,
        /** Other letters than the held text, which stays. */
        DIFFERS,
        /** The same, and two independent sources agree on the held text. */
        DIFFERS_FROM_VERIFIED,
        REFUSED;

        /** Whether a person has to look at it. */
        public boolean isOpen() {
            return this == DIFFERS || this == DIFFERS_FROM_VERIFIED || this == REFUSED;
        }
    }

    /** A file that is listed and not there. */
    public static Receipt missing(String name) {
        List<Flaw> flaws = List.of(new Flaw(Flaw.Kind.NO_FILE, ""));
        return new Receipt(name, Outcome.REFUSED, "", "", flaws, List.of(), List.of());
    }

    static Receipt of(String name, LibraryFile file, List<Flaw> flaws, List<String> cut) {
        return new Receipt(name, Outcome.REFUSED, file.key(), file.value("title"), flaws, List.of(), cut);
    }

    Receipt as(Outcome changed) {
        return new Receipt(name, changed, key, title, flaws, differing, cut);
    }

    Receipt differing(Outcome changed, List<String> articles) {
        return new Receipt(name, changed, key, title, flaws, articles, cut);
    }
}
