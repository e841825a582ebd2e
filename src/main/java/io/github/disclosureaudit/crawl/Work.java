package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.Url;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An own address in the queue, fetched at any time and absorbed in its turn. Confined to the thread of the site. */
final class Work {
    final int target;
    final Url url;
    final int depth;
    final boolean style;
    private @Nullable Digest digest;
    private final Map<String, Meter.Bill> bills = new LinkedHashMap<>();

    /**
     * @param target number of the target
     * @param url request form
     * @param depth clicks from the home page
     * @param style whether it is linked as a style sheet
     */
    Work(int target, Url url, int depth, boolean style) {
        this.target = target;
        this.url = url;
        this.depth = depth;
        this.style = style;
    }

    void done(@Nullable Digest result) {
        digest = result;
    }

    /**
     * Remembers what was asked for its sake; told before it is done.
     *
     * @param question the same for what several addresses ask together, and is paid once
     */
    void charge(String question, Meter.Bill cost) {
        bills.put(question, cost);
    }

    /** Costs by question. */
    Map<String, Meter.Bill> bills() {
        return bills;
    }

    /** What came of it, null while it is on its way. */
    @Nullable
    Digest digest() {
        return digest;
    }
}
