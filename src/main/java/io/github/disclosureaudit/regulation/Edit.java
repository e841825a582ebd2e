package io.github.disclosureaudit.regulation;

/**
 * Characters that differ, with the text around them.
 *
 * @param official characters of the official text, empty for an insertion
 * @param page characters of the page, empty for a deletion
 * @param officialContext the official sentence around them
 * @param pageContext the page's sentence around them
 */
public record Edit(String official, String page, String officialContext, String pageContext) {
    /** In the form 应当→可以, +X or −X. */
    public String brief() {
        if (official.isEmpty()) {
            return "+" + page;
        }
        return page.isEmpty() ? "−" + official : official + "→" + page;
    }
}
