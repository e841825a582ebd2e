package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.Url;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of an EasySite list, in either of its two addresses: {@code <column>/<8 hex>-<N>.html} and
 * {@code /eportal/ui?…moduleId=<32 hex>&currentPage=<N>}; the 8 digits are the first of the 32 (portals.md §2.2).
 *
 * @param module first eight digits of the module id
 * @param page number of the page from 1
 * @param dynamic whether it is the second form
 */
record PagerForm(String module, int page, boolean dynamic) {
    private static final Pattern STATIC = Pattern.compile("([0-9a-f]{8})-([0-9]{1,6})\\.html");
    private static final Pattern MODULE = Pattern.compile("(?:^|&)moduleId=([0-9a-f]{8})[0-9a-f]*(?=&|$)");
    private static final Pattern PAGE = Pattern.compile("(?:^|&)currentPage=([0-9]{1,6})(?=&|$)");

    /** The pager form of an address, empty when it is none. */
    static Optional<PagerForm> of(Url url) {
        if (url.query().isEmpty()) {
            Matcher file = STATIC.matcher(url.fileName());
            return file.matches()
                    ? Optional.of(new PagerForm(file.group(1), Integer.parseInt(file.group(2)), false))
                    : Optional.empty();
        }
        if (!url.path().endsWith("/eportal/ui")) {
            return Optional.empty();
        }
        Matcher module = MODULE.matcher(url.query());
        Matcher page = PAGE.matcher(url.query());
        return module.find()
                ? Optional.of(new PagerForm(module.group(1), page.find() ? Integer.parseInt(page.group(1)) : 1, true))
                : Optional.empty();
    }

    /** Whether a file name is that of the first page of a list, which is the column itself. */
    static boolean isFirstPage(String fileName) {
        return fileName.length() == 15
                && fileName.endsWith("-1.html")
                && STATIC.matcher(fileName).matches();
    }

    /** The page under its static address. */
    long staticKey() {
        return Fingerprint.of("static pager " + module + ' ' + page);
    }

    /** The page under its dynamic address. */
    long dynamicKey() {
        return Fingerprint.of("dynamic pager " + module + ' ' + page);
    }

    PagerForm firstPage() {
        return new PagerForm(module, 1, dynamic);
    }
}
