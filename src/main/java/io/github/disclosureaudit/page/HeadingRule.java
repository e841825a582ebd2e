package io.github.disclosureaudit.page;

import io.github.disclosureaudit.text.ChineseText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses the main heading among the headings of the content. */
final class HeadingRule {
    private static final int SHORT = 60;

    private HeadingRule() {}

    /** The heading the page itself calls its title, else the highest one, else the first that the title begins with. */
    static Outline.@Nullable Heading choose(List<Outline.Heading> headings, Map<String, String> meta, String title) {
        String own = ChineseText.folded(meta.getOrDefault("articletitle", ""));
        if (own.isEmpty()) {
            own = ChineseText.folded(meta.getOrDefault("columnname", ""));
        }
        if (!own.isEmpty()) {
            for (Outline.Heading heading : headings) {
                if (ChineseText.folded(heading.text()).equals(own)) {
                    return heading;
                }
            }
        }
        String folded = ChineseText.folded(title);
        Outline.Heading best = null;
        int bestScore = 0;
        for (int i = 0; i < headings.size(); i++) {
            int score = score(headings.get(i), i, folded);
            if (score > bestScore) {
                best = headings.get(i);
                bestScore = score;
            }
        }
        return best;
    }

    private static int score(Outline.Heading heading, int index, String title) {
        String text = ChineseText.folded(heading.text());
        boolean named = text.length() > 1 && title.startsWith(text);
        boolean inside = text.length() > 3 && title.contains(text);
        int score =
                switch (heading.rank()) {
                    case 1 -> 40;
                    case 2 -> 20;
                    case 3 -> 12;
                    case 7 -> 14;
                    default -> 6;
                };
        score += named ? 60 : inside ? 30 : 0;
        // Further down a page headings belong to its parts.
        score -= Math.min(index, 10);
        return heading.rank() == 7 && text.length() > SHORT && !inside ? 0 : Math.max(score, 1);
    }
}
