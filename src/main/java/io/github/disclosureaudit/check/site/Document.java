package io.github.disclosureaudit.check.site;

import io.github.disclosureaudit.model.Access;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Url;
import java.util.List;
import java.util.Optional;

/**
 * A document of a site: a page of text, a file linked straight from a list, or an entry whose target could not be seen.
 *
 * @param titles its titles, the best first
 * @param address its address
 * @param page its facts; empty when it did not open
 * @param listings entries of columns that lead to it
 * @param attachments files that its page links to
 * @param access whether it opened
 */
public record Document(
        List<String> titles,
        Url address,
        Optional<Page> page,
        List<Entry> listings,
        List<Attachment> attachments,
        Access access) {
    public Document {
        titles = List.copyOf(titles);
        listings = List.copyOf(listings);
        attachments = List.copyOf(attachments);
    }

    /** By the address alone: the facts of a whole page are much to hash, and no two documents of a site share one. */
    @Override
    public int hashCode() {
        return address.hashCode();
    }

    /** The best title. */
    public String title() {
        return titles.isEmpty() ? "" : titles.get(0);
    }

    /** WARC record of its page, empty when it did not open. */
    public String record() {
        return page.map(Page::recordId).orElse("");
    }

    public boolean isBroken() {
        return access.state() == Access.State.BROKEN;
    }

    public boolean isOpen() {
        return page.isPresent();
    }
}
