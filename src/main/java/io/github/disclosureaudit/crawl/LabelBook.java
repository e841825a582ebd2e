package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.Label;
import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.Url;
import java.util.ArrayList;
import java.util.List;

/** Short link texts with their targets, each pair once. Confined to the thread of the site. */
final class LabelBook {
    private static final int LONGEST = 60;

    private final LongHashSet known = new LongHashSet();
    private final List<Label> labels = new ArrayList<>();

    void add(Link link, Url url, int target, Url page) {
        boolean names =
                !link.isResource() && !link.text().isEmpty() && link.text().length() <= LONGEST;
        if (names && known.add(Fingerprint.of(Fingerprint.of(link.text()), target))) {
            labels.add(new Label(link.text(), url, page, link.region()));
        }
    }

    List<Label> labels() {
        return List.copyOf(labels);
    }
}
