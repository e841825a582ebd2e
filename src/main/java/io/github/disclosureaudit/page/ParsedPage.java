package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.Page;
import java.util.List;

/**
 * All that is read from one page or attachment.
 *
 * @param page its facts
 * @param links every link in page order, resources included
 * @param text running text of the content, one block per line, cells of a table separated by tabs
 * @param fullText the same for the whole page, with header, navigation and footer
 * @param anchors places of the page that a fragment can name: ids, and names of anchors
 */
public record ParsedPage(Page page, List<Link> links, String text, String fullText, List<String> anchors) {
    public ParsedPage {
        links = List.copyOf(links);
        anchors = List.copyOf(anchors);
    }
}
