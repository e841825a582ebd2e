package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.Url;
import java.util.Optional;

/**
 * Tells error pages that answer 200. An address is compared with what the same server says to an address beside it that
 * cannot exist; a page that consists of an error message only needs no comparison. The home page and its short aliases
 * are never judged. Pure.
 */
final class SoftNotFound {
    private static final double SAME = 0.9;

    /** Characters below which two pages may be equal by chance: a shell that scripts fill, for example. */
    private static final int TELLING = 6;

    private final ErrorWords words;

    SoftNotFound(ErrorWords words) {
        this.words = words;
    }

    /**
     * What an address that cannot exist came to.
     *
     * @param opens whether it answered with a success
     * @param finalUrl address after redirects
     * @param redirected whether it was redirected
     * @param shape what it showed
     */
    record Bogus(boolean opens, Url finalUrl, boolean redirected, TextShape shape) {}

    /** Whether a page deserves the cost of a comparison. */
    boolean isSuspicious(Url url, Sight sight) {
        return !isShort(url)
                && (sight.text().length() < 400 || words.phrase(sight).isPresent());
    }

    /**
     * Reason code of an address that needs no comparison, empty where it does.
     *
     * @param home what the home page of the site shows
     */
    Optional<String> byItself(Url requested, Url finalUrl, Sight sight, TextShape home) {
        if (isShort(requested)) {
            return Optional.empty();
        }
        boolean redirected = !requested.equals(finalUrl);
        if (redirected && words.namesError(finalUrl) && words.phrase(sight).isPresent()) {
            return Optional.of("redirect-to-error");
        }
        return words.isBareErrorPage(sight) || words.isErrorMessage(sight, home)
                ? Optional.of(redirected ? "redirect-to-error" : "soft-404")
                : Optional.empty();
    }

    /**
     * Reason code after comparison with a bogus address, empty where the page is its own. Equal answers alone prove
     * nothing: an application may answer all paths of a directory. The answer must also be the home page or say sorry.
     *
     * @param home what the home page shows
     */
    Optional<String> byComparison(Url requested, Url finalUrl, Sight sight, Bogus bogus, TextShape home) {
        if (!bogus.opens() || isShort(requested)) {
            return Optional.empty();
        }
        boolean redirected = !requested.equals(finalUrl);
        TextShape shape = sight.shape();
        boolean telling = shape.length() >= TELLING && (shape.equals(home, SAME) || words.apologises(sight));
        if (redirected) {
            boolean sameWay = bogus.redirected() && bogus.finalUrl().equals(finalUrl);
            return telling && sameWay ? Optional.of("redirect-to-error") : Optional.empty();
        }
        return telling && shape.equals(bogus.shape(), SAME) ? Optional.of("soft-404") : Optional.empty();
    }

    /** At most one segment, the index file not counted: the home page, or an entry page that may well repeat it. */
    private static boolean isShort(Url url) {
        String path = url.path();
        int last = path.lastIndexOf('/');
        boolean index = path.startsWith("index.", last + 1) || path.startsWith("default.", last + 1);
        String rest = index ? path.substring(0, last + 1) : path;
        int segments = rest.endsWith("/") ? -1 : 0;
        for (int slash = rest.indexOf('/'); slash >= 0; slash = rest.indexOf('/', slash + 1)) {
            segments++;
        }
        return url.query().isEmpty() && (segments == 0 || (segments == 1 && (index || rest.endsWith("/"))));
    }
}
