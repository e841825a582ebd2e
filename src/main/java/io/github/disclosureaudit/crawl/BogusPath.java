package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.Url;

/**
 * An address that cannot exist, made from one that is linked: the same kind of name in the same directory, or, where the
 * file is a directory's index, the same file in a directory beside it. All addresses of one directory with the same
 * pattern of name have the same one, whichever of them is asked first, so that a replayed archive holds it.
 */
final class BogusPath {
    private static final int LETTERS = 5;
    private static final int DIGITS = 11;

    private BogusPath() {}

    static Url beside(Url url) {
        String path = url.path();
        int slash = path.lastIndexOf('/');
        String file = path.substring(slash + 1);
        boolean index = file.isEmpty() || file.startsWith("index.");
        if (index && slash > 0) {
            int parent = path.lastIndexOf('/', slash - 1) + 1;
            String directory = path.substring(0, parent);
            return url.withTarget(directory + unlikely(path.substring(parent, slash), directory) + "/" + file);
        }
        String directory = path.substring(0, slash + 1);
        int dot = file.lastIndexOf('.');
        String stem = dot < 0 ? file : file.substring(0, dot);
        return url.withTarget(directory + unlikely(stem, directory) + (dot < 0 ? "" : file.substring(dot)));
    }

    /** The pattern of a name with every run of letters and of digits filled anew, longer than real ones. */
    private static String unlikely(String model, String seed) {
        String pattern = model.replaceAll("%[0-9a-fA-F]{2}", "a")
                .replaceAll("[A-Za-z]+", "a")
                .replaceAll("[0-9]+", "9");
        String runs = pattern.length() > 12 || pattern.isEmpty() ? "a9" : pattern;
        StringBuilder name = new StringBuilder();
        long state = Fingerprint.of(seed + runs);
        for (int i = 0; i < runs.length(); i++) {
            char run = runs.charAt(i);
            int count = run == 'a' ? LETTERS : run == '9' ? DIGITS : 1;
            for (int j = 0; j < count; j++) {
                state = Fingerprint.of(state, j);
                int random = (int) (state >>> 33);
                name.append(run == 'a' ? (char) ('a' + random % 26) : run == '9' ? (char) ('1' + random % 9) : run);
            }
        }
        return name.toString();
    }
}
