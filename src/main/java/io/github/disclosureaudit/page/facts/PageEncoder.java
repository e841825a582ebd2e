package io.github.disclosureaudit.page.facts;

import io.github.disclosureaudit.model.Crumb;
import io.github.disclosureaudit.model.DateMark;
import io.github.disclosureaudit.model.Form;
import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.ListBlock;
import io.github.disclosureaudit.model.ListItem;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Table;
import io.github.disclosureaudit.page.ParsedPage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what was read of a page; {@link PageDecoder} reads it. Plain loops: this runs for every page of a first night. */
@SuppressWarnings("EnumOrdinal") // a file is read by the very code that wrote it
final class PageEncoder {
    private final GrowingVocabulary words;
    private final FactsOutput out;

    PageEncoder(GrowingVocabulary words, FactsOutput out) {
        this.words = words;
        this.out = out;
    }

    void write(ParsedPage parsed) {
        Page page = parsed.page();
        out.small(page.media().ordinal());
        out.small(page.kind().ordinal());
        out.small(page.legibility().ordinal());
        words.text(out, page.charset());
        words.text(out, page.title());
        words.text(out, page.heading());
        out.number(page.meta().size());
        for (Map.Entry<String, String> field : page.meta().entrySet()) {
            words.text(out, field.getKey());
            words.text(out, field.getValue());
        }
        trail(page.breadcrumb());
        lists(page.lists());
        tables(page.tables());
        dates(page.dates());
        forms(page.forms());
        links(parsed.links(), page.contentLinks());
        texts(page.headingPath());
        texts(parsed.anchors());
        text(parsed.text(), parsed.fullText());
    }

    private void trail(List<Crumb> trail) {
        out.number(trail.size());
        for (Crumb crumb : trail) {
            words.text(out, crumb.label());
            out.small(crumb.url().isPresent() ? 1 : 0);
            crumb.url().ifPresent(url -> words.url(out, url));
        }
    }

    private void lists(List<ListBlock> lists) {
        out.number(lists.size());
        for (ListBlock list : lists) {
            words.text(out, list.heading());
            out.small(list.more().isPresent() ? 1 : 0);
            list.more().ifPresent(url -> words.url(out, url));
            out.number(list.pages());
            out.number(list.items().size());
            for (ListItem item : list.items()) {
                words.text(out, item.title());
                words.url(out, item.url());
                date(item.date());
            }
        }
    }

    private void tables(List<Table> tables) {
        out.number(tables.size());
        for (Table table : tables) {
            out.number(table.rows().size());
            for (List<String> row : table.rows()) {
                texts(row);
            }
        }
    }

    private void dates(List<DateMark> dates) {
        out.number(dates.size());
        for (DateMark date : dates) {
            out.eightBytes(date.date().toEpochDay());
            out.small(date.source().ordinal());
            words.text(out, date.quote());
        }
    }

    private void date(Optional<LocalDate> date) {
        out.small(date.isPresent() ? 1 : 0);
        if (date.isPresent()) {
            out.eightBytes(date.get().toEpochDay());
        }
    }

    private void forms(List<Form> forms) {
        out.number(forms.size());
        for (Form form : forms) {
            words.text(out, form.action());
            words.text(out, form.method());
            texts(form.fields());
            words.text(out, form.text());
            out.small(form.region().ordinal());
        }
    }

    /** Those of the content are among all of them: how many come before each, or 0 and the link itself. */
    private void links(List<Link> links, List<Link> contentLinks) {
        out.number(links.size());
        for (Link link : links) {
            words.link(out, link);
        }
        out.number(contentLinks.size());
        int from = 0;
        for (Link link : contentLinks) {
            int at = place(links, link, from);
            out.number(at < 0 ? 0 : at - from + 1);
            if (at < 0) {
                words.link(out, link);
            } else {
                from = at + 1;
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // another link that says the same stands elsewhere
    private static int place(List<Link> links, Link link, int from) {
        for (int i = from; i < links.size(); i++) {
            if (links.get(i) == link) {
                return i;
            }
        }
        return -1;
    }

    private void texts(List<String> texts) {
        out.number(texts.size());
        for (String text : texts) {
            words.text(out, text);
        }
    }

    /** What stands around the running text is that of many pages: header, menus and footer. */
    private void text(String text, String fullText) {
        int at = text.isEmpty() ? -1 : fullText.indexOf(text);
        out.small(at < 0 ? 0 : 1);
        out.text(text);
        if (at < 0) {
            words.text(out, fullText);
        } else {
            words.text(out, fullText.substring(0, at));
            words.text(out, fullText.substring(at + text.length()));
        }
    }
}
