package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.text.ChineseText;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** What an {@code <a>} names and where it leads. */
final class Anchors {
    private Anchors() {}

    static Optional<Url> url(Element anchor, References.Resolver resolver) {
        return anchor.hasAttr("href") && resolver.resolve(anchor.attr("href")) instanceof Reference.Web web
                ? Optional.of(web.url())
                : Optional.empty();
    }

    /** The {@code title} attribute where the visible text was cut, else the text. */
    static String title(Element anchor) {
        String text = ChineseText.squeeze(anchor.text());
        String title = ChineseText.squeeze(anchor.attr("title"));
        String begin = text.replaceAll("[.…]+$", "");
        boolean cut = title.length() > text.length() && (begin.isEmpty() || title.startsWith(begin));
        return cut ? title : text;
    }

    static boolean isMore(String text) {
        String bare = text.replaceAll("[\\s>＞»›+\\[\\]【】.…]", "");
        return bare.equals("更多") || bare.equalsIgnoreCase("more") || bare.equals("查看更多") || bare.equals("更多信息");
    }
}
