package io.github.disclosureaudit.page.facts;

import io.github.disclosureaudit.model.Crumb;
import io.github.disclosureaudit.model.DateMark;
import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Form;
import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.ListBlock;
import io.github.disclosureaudit.model.ListItem;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Region;
import io.github.disclosureaudit.model.Table;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.page.ParsedPage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@link PageEncoder} wrote of a page. */
final class PageDecoder {
    private static final Page.Media[] MEDIA = Page.Media.values();
    private static final Page.Kind[] KINDS = Page.Kind.values();
    private static final Page.Legibility[] LEGIBILITIES = Page.Legibility.values();
    private static final DateMark.Source[] SOURCES = DateMark.Source.values();
    private static final Region[] REGIONS = Region.values();

    private final Vocabulary words;
    private final FactsInput in;

    PageDecoder(Vocabulary words, FactsInput in) {
        this.words = words;
        this.in = in;
    }

    /**
     * Reads a page.
     *
     * @param response the answer that it was read from, or an equal one
     * @param depth clicks from the home page, as when it was read
     */
    ParsedPage read(Exchange.Response response, int depth) {
        Page.Media media = MEDIA[in.small()];
        Page.Kind kind = KINDS[in.small()];
        Page.Legibility legibility = LEGIBILITIES[in.small()];
        String charset = words.text(in);
        String title = words.text(in);
        String heading = words.text(in);
        Map<String, String> meta = meta();
        List<Crumb> trail = trail();
        List<ListBlock> lists = lists();
        List<Table> tables = tables();
        List<DateMark> dates = dates();
        List<Form> forms = forms();
        Link[] links = links();
        List<Link> contentLinks = contentLinks(links);
        Page page = new Page(
                response.request().url(),
                media,
                kind,
                depth,
                response.status(),
                charset,
                title,
                heading,
                meta,
                trail,
                lists,
                tables,
                dates,
                forms,
                contentLinks,
                texts(),
                legibility,
                response.recordId(),
                response.at());
        List<String> anchors = texts();
        boolean contained = in.small() == 1;
        String text = in.text();
        String start = words.text(in);
        String fullText = contained ? start.concat(text).concat(words.text(in)) : start;
        return new ParsedPage(page, List.of(links), text, fullText, anchors);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of entries have no other type
    private Map<String, String> meta() {
        Map.Entry[] fields = new Map.Entry[in.number()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = Map.entry(words.text(in), words.text(in));
        }
        return Map.ofEntries(fields);
    }

    private List<Crumb> trail() {
        Crumb[] trail = new Crumb[in.number()];
        for (int i = 0; i < trail.length; i++) {
            trail[i] = new Crumb(words.text(in), url());
        }
        return List.of(trail);
    }

    private List<ListBlock> lists() {
        ListBlock[] lists = new ListBlock[in.number()];
        for (int i = 0; i < lists.length; i++) {
            String heading = words.text(in);
            Optional<Url> more = url();
            int pages = in.number();
            ListItem[] items = new ListItem[in.number()];
            for (int j = 0; j < items.length; j++) {
                items[j] = new ListItem(words.text(in), words.url(in), date());
            }
            lists[i] = new ListBlock(heading, more, List.of(items), pages);
        }
        return List.of(lists);
    }

    private Optional<Url> url() {
        return in.small() == 0 ? Optional.empty() : Optional.of(words.url(in));
    }

    private Optional<LocalDate> date() {
        return in.small() == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(in.eightBytes()));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of lists have no other type
    private List<Table> tables() {
        Table[] tables = new Table[in.number()];
        for (int i = 0; i < tables.length; i++) {
            List[] rows = new List[in.number()];
            for (int j = 0; j < rows.length; j++) {
                rows[j] = texts();
            }
            tables[i] = new Table(List.<List<String>>of(rows));
        }
        return List.of(tables);
    }

    private List<DateMark> dates() {
        DateMark[] dates = new DateMark[in.number()];
        for (int i = 0; i < dates.length; i++) {
            LocalDate date = LocalDate.ofEpochDay(in.eightBytes());
            dates[i] = new DateMark(date, SOURCES[in.small()], words.text(in));
        }
        return List.of(dates);
    }

    private List<Form> forms() {
        Form[] forms = new Form[in.number()];
        for (int i = 0; i < forms.length; i++) {
            String action = words.text(in);
            String method = words.text(in);
            List<String> fields = texts();
            forms[i] = new Form(action, method, fields, words.text(in), REGIONS[in.small()]);
        }
        return List.of(forms);
    }

    private Link[] links() {
        Link[] links = new Link[in.number()];
        for (int i = 0; i < links.length; i++) {
            links[i] = words.link(in);
        }
        return links;
    }

    private List<Link> contentLinks(Link[] links) {
        Link[] content = new Link[in.number()];
        int from = 0;
        for (int i = 0; i < content.length; i++) {
            int step = in.number();
            if (step == 0) {
                content[i] = words.link(in);
            } else {
                from += step;
                content[i] = links[from - 1];
            }
        }
        return List.of(content);
    }

    private List<String> texts() {
        String[] texts = new String[in.number()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = words.text(in);
        }
        return List.of(texts);
    }
}
