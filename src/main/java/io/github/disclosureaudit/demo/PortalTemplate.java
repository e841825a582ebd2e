package io.github.disclosureaudit.demo;

import java.util.List;

/** How one generation of portals writes addresses and pages. */
interface PortalTemplate {
    /**
     * Address of a column's first page.
     *
     * @param trail columns from the top down to it
     * @param serial its number in the portal, from 1
     */
    String columnPath(List<DemoColumn> trail, int serial);

    /** Address of the n-th page of a list, n from 2. */
    String listPath(String columnPath, int n);

    /** Address of an article with that number in the portal. */
    String articlePath(String columnPath, DemoArticle article, int serial);

    /** Address of a file of an article. */
    String filePath(String articlePath, DemoArticle article, int serial, String extension);

    /** A list of entries with its pager. */
    String list(List<Entry> entries, Pager pager);

    /** Title, date and text of an article. */
    String article(DemoArticle article, String columnName, String html);

    /** A whole page. */
    String page(Parts parts);

    /**
     * An entry of a list.
     *
     * @param link title and address
     * @param date shown beside it
     */
    record Entry(Anchor link, String date) {}

    /**
     * The pager of a list.
     *
     * @param module 32 hexadecimal digits that name the list
     * @param page number of this page, from 1
     * @param total number of pages
     * @param next address of the next page, empty on the last
     */
    record Pager(String module, int page, int total, String next) {}

    /**
     * Everything a page is made of.
     *
     * @param site name of the portal
     * @param title title of the page
     * @param metas meta tags as HTML
     * @param navigation links of the head
     * @param crumbs links of the breadcrumb
     * @param content HTML of the content
     * @param footer HTML of the footer
     */
    record Parts(
            String site,
            String title,
            String metas,
            List<Anchor> navigation,
            List<Anchor> crumbs,
            String content,
            String footer) {
        public Parts {
            navigation = List.copyOf(navigation);
            crumbs = List.copyOf(crumbs);
        }

        String links(String before, List<Anchor> anchors, String after) {
            StringBuilder html = new StringBuilder();
            anchors.forEach(anchor -> html.append(before).append(anchor.html()).append(after));
            return html.toString();
        }
    }
}
