package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Page;

/**
 * Reads what a server sent into facts: HTML and attachments alike. One per site, since it remembers the site's menus;
 * thread-safe.
 */
public final class PageReader implements PageReading {
    private final HtmlReader html;
    private final ReadLimits limits;

    public PageReader(ReadLimits limits) {
        this.limits = limits;
        this.html = new HtmlReader(limits);
    }

    @Override
    public ParsedPage read(Exchange.Response response, int depth, boolean isHome) {
        String type = response.headers().first("Content-Type").orElse("");
        Page.Media media =
                MediaSniffer.sniff(response.body(), type, response.request().url());
        if (media == Page.Media.HTML) {
            return html.read(response, depth, isHome);
        }
        return DocumentPages.read(response, media, depth, limits);
    }
}
