package io.github.disclosureaudit.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * An article of a demo portal.
 *
 * @param key key for links, unique in the portal
 * @param column key of its column
 * @param date day of publication
 * @param title its title
 * @param body lines of its text
 * @param files files it offers
 * @param comments whether readers may leave a comment
 */
record DemoArticle(
        String key,
        String column,
        LocalDate date,
        String title,
        List<String> body,
        List<DemoFile> files,
        boolean comments) {
    DemoArticle {
        body = List.copyOf(body);
        files = List.copyOf(files);
    }

    /**
     * A file of an article.
     *
     * @param name file name as shown
     * @param lines its text
     */
    record DemoFile(String name, List<String> lines) {
        DemoFile {
            lines = List.copyOf(lines);
        }
    }
}
