package io.github.disclosureaudit.check.site;

import io.github.disclosureaudit.model.Access;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Url;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A file that a page links to.
 *
 * @param text link text
 * @param url its address
 * @param page its facts, where it opened
 * @param access whether it opened
 */
public record Attachment(String text, Url url, Optional<Page> page, Access access) {
    private static final Set<String> FILES = Set.of(
            "pdf", "doc", "docx", "wps", "xls", "xlsx", "et", "csv", "ppt", "pptx", "rtf", "txt", "ofd", "zip", "rar",
            "7z");

    /** Whether it is proved that it does not open or holds nothing. */
    public boolean isBroken() {
        return access.state() == Access.State.BROKEN;
    }

    /** Whether its text could be read. */
    public boolean isReadable() {
        return page.map(Page::legibility)
                .filter(legibility -> legibility == Page.Legibility.READABLE || legibility == Page.Legibility.TRUNCATED)
                .isPresent();
    }

    /** Whether an address ends like that of a file people download. */
    public static boolean isFile(Url url) {
        String name = url.fileName().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return dot >= 0 && FILES.contains(name.substring(dot + 1));
    }
}
