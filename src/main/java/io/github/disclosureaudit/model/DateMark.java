package io.github.disclosureaudit.model;

import java.time.LocalDate;

/**
 * A date that a page shows and where it was read.
 *
 * @param date the day
 * @param source where it stands
 * @param quote the characters it was read from
 */
public record DateMark(LocalDate date, Source source, String quote) {

    /** Where a date stands; the first four are publication dates in that order of trust, the others never are. */
    public enum Source {
        /** 发布时间 and the like beside the title. */
        SHOWN,
        /** Beside the entry of a list. */
        LIST,
        /** Meta tag {@code PubDate}. */
        META,
        /** A full date in the address. */
        ADDRESS,
        /** Meta tag or comment {@code createDate}: when the page was generated. */
        CREATED,
        /** 落款: date of making under the text. */
        SIGN_OFF,
        /** 【发布日期】 in a head block: first announcement. */
        HEAD_BLOCK,
        /** First 14 of the 19 digits of an article id. */
        ID_STAMP
    }

    public boolean isPublication() {
        return switch (source) {
            case SHOWN, LIST, META, ADDRESS -> true;
            case CREATED, SIGN_OFF, HEAD_BLOCK, ID_STAMP -> false;
        };
    }
}
