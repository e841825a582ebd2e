package io.github.disclosureaudit.regulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The letters of each article of an official text, by its number: enough to say where two sources of it disagree. */
record ArticleSet(Map<String, String> letters) {
    static ArticleSet of(String body) {
        OfficialText text = OfficialText.of(body);
        Map<String, String> letters = new LinkedHashMap<>();
        for (OfficialText.Article article : text.articles) {
            letters.merge(
                    article.number(), text.text.letters(article.start(), article.end()), (one, other) -> one + other);
        }
        return new ArticleSet(letters);
    }

    /** Numbers of articles that only one side has or whose letters differ, in the order of this side. */
    List<String> differing(ArticleSet other) {
        List<String> differing = new ArrayList<>();
        letters.forEach((number, words) -> {
            if (!words.equals(other.letters.get(number))) {
                differing.add(number);
            }
        });
        other.letters.keySet().stream()
                .filter(number -> !letters.containsKey(number))
                .forEach(differing::add);
        return differing;
    }
}
