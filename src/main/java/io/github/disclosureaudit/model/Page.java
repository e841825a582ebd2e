package io.github.disclosureaudit.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Facts of one fetched page or attachment, without its running text, so that all pages of a site may be kept. The text
 * is had from {@link CrawledSite#text(Page)}.
 *
 * @param url final address, after redirects
 * @param media what the bytes are
 * @param kind what the page is for
 * @param depth clicks from the home page, 0 for the home page
 * @param status HTTP status of the final answer
 * @param charset charset it was decoded with, empty for binary files
 * @param title {@code <title>}, or title of a document's properties
 * @param heading main heading of the content (h1/h2 of the article, name of the column); empty when none
 * @param meta meta tags by lower-case name, first one wins; empty values are kept
 * @param breadcrumb path to the page, home first; empty when it shows none
 * @param lists lists of the content in page order
 * @param tables tables of the content in page order
 * @param dates dates with their source
 * @param forms forms of the page
 * @param contentLinks anchors and frames of the content with a web address; attachments among them
 * @param headingPath labels of headings inside the content, in order
 * @param legibility whether its text could be read
 * @param recordId WARC record that holds it
 * @param fetchedAt when it was fetched
 */
public record Page(
        Url url,
        Media media,
        Kind kind,
        int depth,
        int status,
        String charset,
        String title,
        String heading,
        Map<String, String> meta,
        List<Crumb> breadcrumb,
        List<ListBlock> lists,
        List<Table> tables,
        List<DateMark> dates,
        List<Form> forms,
        List<Link> contentLinks,
        List<String> headingPath,
        Legibility legibility,
        String recordId,
        Instant fetchedAt) {

    public Page {
        meta = Map.copyOf(meta);
        breadcrumb = List.copyOf(breadcrumb);
        lists = List.copyOf(lists);
        tables = List.copyOf(tables);
        dates = List.copyOf(dates);
        forms = List.copyOf(forms);
        contentLinks = List.copyOf(contentLinks);
        headingPath = List.copyOf(headingPath);
    }

    /** What the bytes are, by content first and name second. */
    public enum Media {
        HTML,
        PDF,
        WORD,
        WORD_XML,
        EXCEL,
        EXCEL_XML,
        TEXT,
        IMAGE,
        ARCHIVE,
        OTHER;

        /** A file that people download, as opposed to a page they read in the browser. */
        public boolean isDocument() {
            return this != HTML && this != IMAGE;
        }
    }

    /** What a page is for. */
    public enum Kind {
        HOME,
        /** A column: a list of entries, perhaps over several pages, perhaps empty. */
        COLUMN,
        /** A page that shows its sub-columns or boxes of several columns. */
        HUB,
        /** One text. */
        ARTICLE,
        /** An attachment. */
        FILE,
        /** Shows nothing and sends the browser on, by meta refresh or script. */
        FORWARD,
        OTHER
    }

    /** Whether a program could read the text. */
    public enum Legibility {
        READABLE,
        /** Scanned picture, encrypted or damaged file, web-office viewer without a file. */
        UNREADABLE,
        /** The content is drawn by script: list or text is not in the HTML. */
        SCRIPT_ONLY,
        /** Stopped at a cap of size, pages or time: what was read is the beginning. */
        TRUNCATED
    }

    /** The best name of the page for people: heading, else title. */
    public String name() {
        return heading.isEmpty() ? title : heading;
    }

    /** Value of a meta tag, empty when it is absent or blank. */
    public Optional<String> metaValue(String name) {
        return Optional.ofNullable(meta.get(name.toLowerCase(java.util.Locale.ROOT)))
                .filter(value -> !value.isBlank());
    }

    /** First date of a source. */
    public Optional<DateMark> date(DateMark.Source source) {
        return dates.stream().filter(mark -> mark.source() == source).findFirst();
    }
}
