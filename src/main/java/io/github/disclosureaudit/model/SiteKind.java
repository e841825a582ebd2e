package io.github.disclosureaudit.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 站点类别: what an audited portal is; decides which requirements bind it. */
public enum SiteKind {
    /** 总署. */
    HEADQUARTERS,
    /** 司局子站. */
    DEPARTMENT,
    /** 直属海关. */
    DIRECT,
    /** 隶属海关. */
    SUBORDINATE,
    /** 所属单位. */
    AFFILIATE;

    /** The word used in the roster and in CSV files, for example {@code direct}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with that {@link #id()}, empty for an unknown word. */
    public static Optional<SiteKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
