package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.Crumb;
import io.github.disclosureaudit.model.DateMark;
import io.github.disclosureaudit.model.Form;
import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.ListBlock;
import io.github.disclosureaudit.model.ListItem;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.model.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Makes equal values of many pages one object: the pages of a site repeat each other's addresses, titles and labels, and
 * all their facts are kept. A table that forgets: it grows with a small site and costs the same however large a site is.
 * Values are immutable, so a lost race between threads costs a copy and nothing else.
 */
final class SharedValues {
    private static final int FIRST_SLOTS = 1 << 10;
    private static final int MOST_SLOTS = 1 << 18;

    private volatile Object[] slots = new Object[FIRST_SLOTS];
    /** About as many as are in the table. */
    private int added;

    /** The value itself or an equal one seen before. */
    @SuppressWarnings("unchecked") // an equal value has the same class
    <T> T of(T value) {
        Object[] table = slots;
        int slot = slot(value, table);
        Object known = table[slot];
        if (value.equals(known)) {
            return (T) known;
        }
        table[slot] = value;
        added++;
        if (added > table.length / 2 && table.length < MOST_SLOTS) {
            grow(table);
        }
        return value;
    }

    private static int slot(Object value, Object[] table) {
        int hash = value.hashCode();
        return (hash ^ hash >>> 15) & table.length - 1;
    }

    private synchronized void grow(Object[] full) {
        if (slots != full) {
            return;
        }
        Object[] wider = new Object[full.length * 4];
        for (Object value : full) {
            if (value != null) {
                wider[slot(value, wider)] = value;
            }
        }
        slots = wider;
    }

    /** The same page of shared values. */
    Page of(Page page) {
        return new Page(
                page.url(),
                page.media(),
                page.kind(),
                page.depth(),
                page.status(),
                of(page.charset()),
                of(page.title()),
                of(page.heading()),
                meta(page.meta()),
                all(each(page.breadcrumb(), this::crumb)),
                each(page.lists(), this::block),
                each(page.tables(), this::table),
                each(page.dates(), this::date),
                each(page.forms(), this::form),
                each(page.contentLinks(), this::link),
                each(page.headingPath(), this::of),
                page.legibility(),
                page.recordId(),
                page.fetchedAt());
    }

    private Map<String, String> meta(Map<String, String> meta) {
        Map<String, String> sharing = new HashMap<>(meta.size() * 2);
        meta.forEach((name, value) -> sharing.put(of(name), of(value)));
        return sharing;
    }

    /** A plain loop: this runs for every value of every page, mostly before the compiler has seen it. */
    private static <T> List<T> each(List<T> values, UnaryOperator<T> shared) {
        List<T> sharing = new ArrayList<>(values.size());
        for (T value : values) {
            sharing.add(shared.apply(value));
        }
        return sharing;
    }

    /** A list as one value: most pages of a column have the same one. */
    private <T> List<T> all(List<T> values) {
        return of(List.copyOf(values));
    }

    private Crumb crumb(Crumb crumb) {
        return of(new Crumb(of(crumb.label()), crumb.url().map(this::of)));
    }

    private ListBlock block(ListBlock block) {
        return new ListBlock(of(block.heading()), block.more(), each(block.items(), this::item), block.pages());
    }

    private ListItem item(ListItem item) {
        return of(new ListItem(of(item.title()), of(item.url()), item.date().map(this::of)));
    }

    private Table table(Table table) {
        return new Table(each(table.rows(), row -> all(each(row, this::of))));
    }

    private DateMark date(DateMark date) {
        return of(new DateMark(of(date.date()), date.source(), of(date.quote())));
    }

    private Form form(Form form) {
        return of(new Form(of(form.action()), of(form.method()), form.fields(), of(form.text()), form.region()));
    }

    /** A link of the content; its place is kept with the occurrences. */
    private Link link(Link link) {
        Reference reference = link.reference() instanceof Reference.Web web
                ? of(new Reference.Web(of(web.url()), of(web.fragment())))
                : link.reference();
        return of(new Link(reference, of(link.raw()), of(link.text()), link.origin(), link.region(), 0, ""));
    }
}
