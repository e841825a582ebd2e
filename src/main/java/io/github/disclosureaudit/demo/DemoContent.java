package io.github.disclosureaudit.demo;

import java.util.List;

/**
 * What a demo portal says, free of any layout.
 *
 * @param columns columns, parents before children
 * @param articles articles in the order of the file
 * @param faults faults planted
 * @param lookAlikes what looks like a fault and is none
 */
record DemoContent(
        List<DemoColumn> columns, List<DemoArticle> articles, List<PlantedFault> faults, List<LookAlike> lookAlikes) {
    DemoContent {
        columns = List.copyOf(columns);
        articles = List.copyOf(articles);
        faults = List.copyOf(faults);
        lookAlikes = List.copyOf(lookAlikes);
    }

    List<DemoColumn> childrenOf(String key) {
        return columns.stream().filter(column -> column.parent().equals(key)).toList();
    }

    /** Articles of a column, the newest first. */
    List<DemoArticle> articlesOf(String key) {
        return articles.stream()
                .filter(article -> article.column().equals(key))
                .sorted((a, b) -> b.date().compareTo(a.date()))
                .toList();
    }
}
