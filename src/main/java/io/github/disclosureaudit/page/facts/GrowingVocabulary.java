package io.github.disclosureaudit.page.facts;

import static io.github.disclosureaudit.page.facts.Numbering.DUE;

import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.model.Url;
import java.util.Arrays;

/** Writes values in the form that {@link Vocabulary} reads and defines those that repeat. Not thread-safe. */
final class GrowingVocabulary {
    /** A longer text is not likely to be another page's. */
    private static final int LONGEST_TEXT = 20_000;

    private final Numbering<String> texts = new Numbering<>();
    private final Numbering<String> origins = new Numbering<>();
    private final Numbering<Url> urls = new Numbering<>();
    private final Numbering<Link> links = new LinkNumbering();
    private final FactsOutput definitions = new FactsOutput();
    private final FactsOutput draft = new FactsOutput();

    GrowingVocabulary() {}

    /** Goes on with the numbers of a file, so that what it keeps of a page may be copied as it is. */
    GrowingVocabulary(Vocabulary known) {
        for (String text : known.texts) {
            texts.add(text);
        }
        for (Url origin : known.origins) {
            origins.add(origin.origin());
        }
        for (Url url : known.urls) {
            urls.add(url);
        }
        for (Link link : known.links) {
            links.add(link);
        }
        definitions.raw(known.definitions, known.definitions.length);
    }

    /** How many values there are of each kind. */
    int[] sizes() {
        int[] sizes = new int[4];
        sizes[Vocabulary.TEXT] = texts.size();
        sizes[Vocabulary.ORIGIN] = origins.size();
        sizes[Vocabulary.URL] = urls.size();
        sizes[Vocabulary.LINK] = links.size();
        return sizes;
    }

    byte[] definitions() {
        return definitions.toBytes();
    }

    void text(FactsOutput out, String text) {
        int number = text.length() > LONGEST_TEXT ? Numbering.UNKNOWN : texts.numberOrDue(text);
        if (number == DUE) {
            number = define(text);
        }
        if (number >= 0) {
            out.number(number + 1);
        } else {
            out.number(0);
            out.text(text);
        }
    }

    void url(FactsOutput out, Url url) {
        int number = urls.numberOrDue(url);
        if (number == DUE) {
            number = define(url);
        }
        out.number(Math.max(number, -1) + 1);
        if (number < 0) {
            out.number(origin(url));
            text(out, url.target());
        }
    }

    void link(FactsOutput out, Link link) {
        int number = links.numberOrDue(link);
        if (number == DUE) {
            number = define(link);
        }
        out.number(Math.max(number, -1) + 1);
        if (number < 0) {
            write(out, link);
        }
    }

    private int define(String text) {
        definitions.small(Vocabulary.TEXT);
        definitions.text(text);
        return texts.add(text);
    }

    private int define(Url url) {
        int origin = origin(url);
        int target = sure(url.target());
        definitions.small(Vocabulary.URL);
        definitions.number(origin);
        definitions.number(target + 1);
        return urls.add(url);
    }

    /** In a draft first: writing a link may define its parts. */
    private int define(Link link) {
        draft.clear();
        write(draft, link);
        definitions.small(Vocabulary.LINK);
        definitions.raw(draft.array(), draft.size());
        return links.add(link);
    }

    private int sure(String text) {
        int number = texts.number(text);
        return number < 0 ? define(text) : number;
    }

    private int origin(Url url) {
        String origin = url.origin();
        int number = origins.number(origin);
        if (number >= 0) {
            return number;
        }
        if (Url.parse(origin + "/").filter(same -> same.origin().equals(origin)).isEmpty()) {
            throw new IllegalArgumentException("no origin: " + origin);
        }
        definitions.small(Vocabulary.ORIGIN);
        definitions.text(origin);
        return origins.add(origin);
    }

    @SuppressWarnings("EnumOrdinal") // a file is read by the very code that wrote it
    private void write(FactsOutput out, Link link) {
        reference(out, link.reference());
        text(out, link.raw());
        text(out, link.text());
        out.small(link.origin().ordinal());
        out.small(link.region().ordinal());
        out.number(link.line());
        text(out, link.cssPath());
    }

    private void reference(FactsOutput out, Reference reference) {
        if (reference instanceof Reference.Web web) {
            out.small(Vocabulary.WEB);
            url(out, web.url());
            text(out, web.fragment());
        } else if (reference instanceof Reference.Malformed malformed) {
            out.small(Vocabulary.MALFORMED);
            text(out, malformed.raw());
            text(out, malformed.why());
        } else if (reference instanceof Reference.OtherScheme other) {
            out.small(Vocabulary.OTHER_SCHEME);
            text(out, other.scheme());
            text(out, other.raw());
        } else if (reference instanceof Reference.SamePage same) {
            out.small(Vocabulary.SAME_PAGE);
            text(out, same.fragment());
        }
    }

    /**
     * Tells links apart by what is at hand without asking a record for its hash: this runs for every link. The links of a
     * menu follow one another on every page, so the one that last stood behind the last one is tried first.
     */
    private static final class LinkNumbering extends Numbering<Link> {
        /** Number + 1 of the link that last stood behind the link of that number; 0 for none. */
        private int[] followers = new int[512];

        private int last;

        @Override
        int numberOrDue(Link link) {
            int expected = followers[last] - 1;
            int number = expected >= 0 && same(value(expected), link) ? expected : super.numberOrDue(link);
            return follow(number);
        }

        @Override
        int add(Link link) {
            return follow(super.add(link));
        }

        private int follow(int number) {
            if (number >= 0) {
                followers[last] = number + 1;
                last = number;
                if (last >= followers.length) {
                    followers = Arrays.copyOf(followers, last * 2);
                }
            }
            return number;
        }

        @Override
        int hash(Link link) {
            int hash = link.raw().hashCode() * 31 + link.text().hashCode();
            return (hash * 31 + link.cssPath().hashCode()) * 31 + link.line();
        }

        @Override
        boolean same(Link one, Link other) {
            return one.line() == other.line()
                    && one.origin() == other.origin()
                    && one.region() == other.region()
                    && one.raw().equals(other.raw())
                    && one.text().equals(other.text())
                    && one.cssPath().equals(other.cssPath())
                    && (one.reference() == other.reference() || one.reference().equals(other.reference()));
        }
    }
}
