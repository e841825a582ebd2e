package io.github.disclosureaudit.page.facts;

import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.model.Region;
import io.github.disclosureaudit.model.Url;

/**
 * The values that pages of a site repeat, by number: texts, addresses, whole links of menus. All pages that are read from
 * a file share them. A value is its number and one, or 0 and the value itself.
 */
final class Vocabulary {
    /** Of which kind a definition is. */
    static final int TEXT = 0;

    static final int ORIGIN = 1;
    static final int URL = 2;
    static final int LINK = 3;

    /** What a link's reference is. */
    static final int WEB = 0;

    static final int MALFORMED = 1;
    static final int OTHER_SCHEME = 2;
    static final int SAME_PAGE = 3;

    private static final Link.Origin[] ORIGINS = Link.Origin.values();
    private static final Region[] REGIONS = Region.values();

    final String[] texts;
    final Url[] origins;
    final Url[] urls;
    final Link[] links;
    /** The definitions of all values in the order of their numbers; each names only values before it. */
    final byte[] definitions;

    /**
     * Reads definitions.
     *
     * @param sizes how many values there are of each kind
     */
    Vocabulary(int[] sizes, byte[] definitions) {
        this.texts = new String[sizes[TEXT]];
        this.origins = new Url[sizes[ORIGIN]];
        this.urls = new Url[sizes[URL]];
        this.links = new Link[sizes[LINK]];
        this.definitions = definitions;
        define(new FactsInput(definitions));
    }

    private void define(FactsInput in) {
        int text = 0;
        int origin = 0;
        int url = 0;
        int link = 0;
        while (!in.isAtEnd()) {
            switch (in.small()) {
                case TEXT -> texts[text++] = in.text();
                case ORIGIN -> origins[origin++] = Url.of(in.text() + "/");
                case URL -> urls[url++] = writtenUrl(in);
                case LINK -> links[link++] = writtenLink(in);
                default -> throw new IllegalStateException("no definition");
            }
        }
        if (text < texts.length || origin < origins.length || url < urls.length || link < links.length) {
            throw new IllegalStateException("definitions are missing");
        }
    }

    String text(FactsInput in) {
        int number = in.number();
        return number == 0 ? in.text() : texts[number - 1];
    }

    Url url(FactsInput in) {
        int number = in.number();
        return number == 0 ? writtenUrl(in) : urls[number - 1];
    }

    Link link(FactsInput in) {
        int number = in.number();
        return number == 0 ? writtenLink(in) : links[number - 1];
    }

    private Url writtenUrl(FactsInput in) {
        return origins[in.number()].withTarget(text(in));
    }

    private Link writtenLink(FactsInput in) {
        Reference reference = reference(in);
        String raw = text(in);
        String text = text(in);
        Link.Origin origin = ORIGINS[in.small()];
        Region region = REGIONS[in.small()];
        int line = in.number();
        return new Link(reference, raw, text, origin, region, line, text(in));
    }

    private Reference reference(FactsInput in) {
        return switch (in.small()) {
            case WEB -> new Reference.Web(url(in), text(in));
            case MALFORMED -> new Reference.Malformed(text(in), text(in));
            case OTHER_SCHEME -> new Reference.OtherScheme(text(in), text(in));
            case SAME_PAGE -> new Reference.SamePage(text(in));
            default -> throw new IllegalStateException("no reference");
        };
    }
}
