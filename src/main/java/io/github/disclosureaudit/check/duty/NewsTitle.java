package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.text.AnyWord;
import io.github.disclosureaudit.text.ChineseText;

/** Titles of news about a rule, not of the rule itself. */
final class NewsTitle {
    private static final AnyWord NEWS = AnyWord.of("召开|培训|学习|解读|问答|答记者问|座谈");

    private NewsTitle() {}

    static boolean isNews(String title) {
        return NEWS.standsIn(ChineseText.folded(title));
    }
}
