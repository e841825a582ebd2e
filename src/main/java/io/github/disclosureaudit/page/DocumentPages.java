package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Page;
import java.util.List;
import java.util.Map;

/** Facts of attachments. */
final class DocumentPages {
    private DocumentPages() {}

    static ParsedPage read(Exchange.Response response, Page.Media media, int depth, ReadLimits limits) {
        Page page = new Page(
                response.request().url(),
                media,
                Page.Kind.FILE,
                depth,
                response.status(),
                "",
                "",
                "",
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Page.Legibility.UNREADABLE,
                response.recordId(),
                response.at());
        return new ParsedPage(page, List.of(), "", "");
    }
}
