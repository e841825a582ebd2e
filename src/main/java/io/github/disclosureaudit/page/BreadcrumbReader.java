package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Crumb;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the steps of a breadcrumb from its running text and its anchors. */
final class BreadcrumbReader {
    private static final Pattern LABEL = Pattern.compile("^.{0,12}?位置(?:是)?\\s?[:：]?|^[:：]");
    private static final Pattern SEPARATOR = Pattern.compile("[>＞»›→》|/\\n\\t]|-{1,2}&?gt;|\\s-\\s|&gt;");
    private static final Pattern SIGNS = Pattern.compile("^[\\s\\-–—|·/→•>]+|[\\s\\-–—|·/→•>]+$");
    /** A dash, dot or arrow alone is a sign between two steps. */
    private static final Pattern HAS_LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    private static final Set<String> NO_STEP = Set.of("正文", "详情", "内容", "文章正文", "正文内容", "列表", "您已进入页面访问路径导航区");

    private BreadcrumbReader() {}

    static List<Crumb> read(String text, List<Spot> anchors) {
        List<Crumb> steps = new ArrayList<>();
        int position = 0;
        for (Spot anchor : anchors) {
            if (anchor.start() > position && anchor.start() <= text.length()) {
                plain(text.substring(position, anchor.start()), steps);
            }
            add(steps, new Crumb(anchor.title(), Optional.of(anchor.url())));
            position = Math.max(position, anchor.end());
        }
        if (position < text.length()) {
            plain(text.substring(position), steps);
        }
        return steps;
    }

    private static void plain(String text, List<Crumb> steps) {
        String rest = LABEL.matcher(text.strip()).replaceFirst("");
        for (String part : SEPARATOR.split(rest)) {
            String label = ChineseText.squeeze(SIGNS.matcher(part).replaceAll(""));
            if (HAS_LETTER.matcher(label).find() && !NO_STEP.contains(label) && !label.contains("位置")) {
                add(steps, new Crumb(label, Optional.empty()));
            }
        }
    }

    private static void add(List<Crumb> steps, Crumb crumb) {
        if (!crumb.label().isEmpty() && crumb.label().length() <= 80) {
            steps.add(crumb);
        }
    }
}
