package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.model.Url;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Resolves attribute values against their page. Menus repeat on every page of a site, so what does not depend on the
 * page's directory is remembered, up to a limit. Thread-safe.
 */
final class References {
    private static final int REMEMBERED = 20_000;

    private final Map<String, Map<String, Reference>> byOrigin = new ConcurrentHashMap<>();

    /** What values mean on one page. */
    Resolver on(Url page, Optional<String> base, Charset charset) {
        Url from = base.map(value -> page.resolve(value, charset))
                .filter(Reference.Web.class::isInstance)
                .map(reference -> ((Reference.Web) reference).url())
                .orElse(page);
        Map<String, Reference> known = byOrigin.size() > 64
                ? byOrigin.getOrDefault(from.origin(), new ConcurrentHashMap<>())
                : byOrigin.computeIfAbsent(from.origin(), key -> new ConcurrentHashMap<>());
        return new Resolver(page, from, charset, known);
    }

    /** Resolves the values of one page. */
    static final class Resolver {
        private final Url page;
        private final Url base;
        private final Charset charset;
        private final Map<String, Reference> known;

        Resolver(Url page, Url base, Charset charset, Map<String, Reference> known) {
            this.page = page;
            this.base = base;
            this.charset = charset;
            this.known = known;
        }

        Url page() {
            return page;
        }

        Url base() {
            return base;
        }

        Charset charset() {
            return charset;
        }

        Reference resolve(String raw) {
            boolean same = raw.length() > 1 && isIndependent(raw);
            if (!same) {
                return base.resolve(raw, charset);
            }
            Reference remembered = known.get(raw);
            if (remembered != null) {
                return remembered;
            }
            Reference reference = base.resolve(raw, charset);
            if (known.size() < REMEMBERED) {
                known.put(raw, reference);
            }
            return reference;
        }

        /** Whether a value means the same on every page of the origin. */
        private static boolean isIndependent(String raw) {
            char first = raw.charAt(0);
            boolean rooted = first == '/' || raw.startsWith("http://") || raw.startsWith("https://");
            return rooted && isAsciiQuery(raw);
        }

        /** The page's charset matters for other characters of a query. */
        private static boolean isAsciiQuery(String raw) {
            int mark = raw.indexOf('?');
            for (int i = mark; i >= 0 && i < raw.length(); i++) {
                if (raw.charAt(i) >= 0x80) {
                    return false;
                }
            }
            return true;
        }
    }
}
