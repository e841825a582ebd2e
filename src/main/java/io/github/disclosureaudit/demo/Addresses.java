package io.github.disclosureaudit.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the columns, articles and files of one portal stand. */
final class Addresses {
    private final DemoContent content;
    private final Map<String, String> columns = new HashMap<>();
    private final Map<String, String> articles = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();

    Addresses(DemoContent content, PortalTemplate template) {
        this.content = content;
        int serial = 0;
        for (DemoColumn column : content.columns()) {
            columns.put(column.key(), template.columnPath(trail(column), ++serial));
        }
        serial = 0;
        for (DemoArticle article : content.articles()) {
            String path = template.articlePath(column(article.column()), article, ++serial);
            articles.put(article.key(), path);
            for (DemoArticle.DemoFile file : article.files()) {
                String extension = file.name().substring(file.name().lastIndexOf('.') + 1);
                files.put(article.key() + file.name(), template.filePath(path, article, serial, extension));
            }
        }
    }

    /** Columns from the top down to one. */
    List<DemoColumn> trail(DemoColumn column) {
        Deque<DemoColumn> trail = new ArrayDeque<>();
        for (DemoColumn at = column; ; at = byKey(at.parent())) {
            trail.addFirst(at);
            if (at.parent().isEmpty()) {
                return List.copyOf(trail);
            }
        }
    }

    DemoColumn byKey(String key) {
        return content.columns().stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no column " + key));
    }

    String column(String key) {
        return required(columns, key);
    }

    String article(String key) {
        return required(articles, key);
    }

    String file(DemoArticle article, DemoArticle.DemoFile file) {
        return required(files, article.key() + file.name());
    }

    /** What a target of the content file means: {@code @article}, {@code #column} or an address. */
    String resolve(String target) {
        if (target.startsWith("@")) {
            return article(target.substring(1));
        }
        return target.startsWith("#") ? column(target.substring(1)) : target;
    }

    private static String required(Map<String, String> map, String key) {
        String value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("nothing is called " + key);
        }
        return value;
    }
}
