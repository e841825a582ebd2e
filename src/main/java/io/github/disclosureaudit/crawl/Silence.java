package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.LinkOutcome;

/** Counts own addresses in a row that gave no answer in time: a host that fell silent is not a thousand dead links. */
final class Silence {
    /** As many in a row before the home page is asked whether anybody is there. */
    private static final int LONG = 40;

    private int unanswered;

    /** Notes what became of an own address; whether the silence has become long. */
    boolean after(LinkOutcome outcome) {
        boolean timeout = outcome instanceof LinkOutcome.Broken broken
                && broken.reason().code().equals("timeout");
        unanswered = timeout ? unanswered + 1 : 0;
        return unanswered >= LONG;
    }

    /** Somebody is there after all. */
    void broken() {
        unanswered = 0;
    }
}
