package io.github.disclosureaudit.check.site;

import io.github.disclosureaudit.model.Access;
import io.github.disclosureaudit.model.CrawledSite;
import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All documents of a site: pages of text, files linked from lists, and entries whose target could not be seen. */
public final class Documents {
    private static final int SOME_PROSE = 120;

    private final CrawledSite site;
    private final Map<Url, Document> all = new LinkedHashMap<>();
    private final List<Document> inOrder;

    /** Looks over pages and entries of a site. */
    public Documents(CrawledSite site, ColumnMap columns) {
        this.site = site;
        Map<Url, List<Entry>> listings = listings(columns);
        // Most pages of a site link to the same pages: each is looked up once.
        Map<Url, Boolean> files = new HashMap<>();
        IdentityHashMap<Page, List<Attachment>> attachments = attachments(files);
        Set<Url> attached = attached(attachments);
        for (Page page : site.pages()) {
            List<Entry> entries = listings.getOrDefault(page.url(), List.of());
            if (isText(page, columns, entries)
                    && (page.kind() != Page.Kind.FILE || !entries.isEmpty() || !attached.contains(page.url()))) {
                List<Attachment> own = attachments.containsKey(page) ? attachments.get(page) : attachments(page, files);
                all.put(page.url(), document(page, entries, own));
            }
        }
        listings.forEach((url, entries) -> {
            if (site.page(url).isEmpty()) {
                all.put(url, unopened(url, entries));
            }
        });
        inOrder = List.copyOf(all.values());
    }

    /** In page order; what could not be seen comes last. */
    public List<Document> all() {
        return inOrder;
    }

    /** The document at an address. */
    public Optional<Document> at(Url url) {
        Url address = site.page(url).map(Page::url).orElse(url);
        return Optional.ofNullable(all.get(address));
    }

    /** What a column says in its own words: itself where it is a text, and the open documents on top of its list. */
    public List<Document> onTop(Column column, int entries) {
        Set<Document> told = new LinkedHashSet<>();
        at(column.address()).ifPresent(told::add);
        column.entries().stream().limit(entries).forEach(entry -> at(entry.url())
                .ifPresent(told::add));
        return told.stream().filter(Document::isOpen).toList();
    }

    /** Text of a document with that of its attachments, one block per line. */
    public String text(Document document) {
        String own = ownText(document);
        if (document.attachments().isEmpty()) {
            return own;
        }
        StringBuilder text = new StringBuilder(own);
        for (Attachment attachment : document.attachments()) {
            attachment.page().ifPresent(page -> text.append('\n').append(site.text(page)));
        }
        return text.toString();
    }

    /** Text of its page alone. */
    public String ownText(Document document) {
        return document.page().map(site::text).orElse("");
    }

    private Map<Url, List<Entry>> listings(ColumnMap columns) {
        Map<Url, List<Entry>> listings = new LinkedHashMap<>();
        for (Column column : columns.all()) {
            for (Entry entry : column.entries()) {
                Url address = site.page(entry.url()).map(Page::url).orElse(entry.url());
                listings.computeIfAbsent(address, key -> new ArrayList<>()).add(entry);
            }
        }
        return listings;
    }

    /** The files of all pages that are none themselves. */
    private IdentityHashMap<Page, List<Attachment>> attachments(Map<Url, Boolean> files) {
        IdentityHashMap<Page, List<Attachment>> attachments = new IdentityHashMap<>();
        for (Page page : site.pages()) {
            if (page.kind() != Page.Kind.FILE) {
                attachments.put(page, attachments(page, files));
            }
        }
        return attachments;
    }

    private static Set<Url> attached(IdentityHashMap<Page, List<Attachment>> attachments) {
        Set<Url> attached = new HashSet<>();
        for (List<Attachment> files : attachments.values()) {
            files.forEach(file -> file.page().ifPresent(target -> attached.add(target.url())));
        }
        return attached;
    }

    /** A column that holds a text instead of a list is a document, too. */
    private boolean isText(Page page, ColumnMap columns, List<Entry> listings) {
        return switch (page.kind()) {
            case HOME, HUB, FORWARD -> false;
            case COLUMN ->
                columns.of(page.url())
                        .map(column -> column.isFilled()
                                && column.children().isEmpty()
                                && (column.entries().isEmpty() || isTextWithFiles(page, column, listings)))
                        .orElse(true);
            case ARTICLE, FILE, OTHER -> true;
        };
    }

    /** Files without a day of their own below a text belong to the text; with one they are entries of a list. */
    private boolean isTextWithFiles(Page page, Column column, List<Entry> listings) {
        int listed = 0;
        for (Entry entry : column.entries()) {
            if (entry.date().isPresent() || !Attachment.isFile(entry.url())) {
                return false;
            }
            listed += ChineseText.dense(entry.title()).length();
        }
        // What another list names with a day is a document, however short.
        return listings.stream().anyMatch(entry -> entry.date().isPresent())
                || ChineseText.dense(site.text(page)).length() - listed >= SOME_PROSE;
    }

    private Document document(Page page, List<Entry> entries, List<Attachment> files) {
        Set<String> titles = new LinkedHashSet<>(PageNames.ofDocument(page));
        if (page.kind() == Page.Kind.FILE) {
            titles = new LinkedHashSet<>();
        }
        for (Entry entry : entries) {
            titles.add(ChineseText.squeeze(entry.title()));
        }
        if (titles.isEmpty()) {
            titles.addAll(PageNames.ofDocument(page));
        }
        return new Document(List.copyOf(titles), page.url(), Optional.of(page), entries, files, Access.OPEN);
    }

    private Document unopened(Url url, List<Entry> entries) {
        List<String> titles = entries.stream().map(Entry::title).distinct().toList();
        return new Document(titles, url, Optional.empty(), entries, List.of(), site.access(url));
    }

    private List<Attachment> attachments(Page page, Map<Url, Boolean> files) {
        List<Attachment> attachments = new ArrayList<>();
        Set<Url> seen = new HashSet<>();
        for (Link link : page.contentLinks()) {
            if (link.reference() instanceof Reference.Web web) {
                Url url = web.url();
                if (files.computeIfAbsent(url, this::isFile) && seen.add(url)) {
                    attachments.add(new Attachment(link.text(), url, site.page(url), site.access(url)));
                }
            }
        }
        return attachments;
    }

    private boolean isFile(Url url) {
        return site.page(url)
                .map(target -> target.kind() == Page.Kind.FILE || target.media().isDocument())
                .orElseGet(() -> Attachment.isFile(url));
    }
}
