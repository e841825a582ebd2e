package io.github.disclosureaudit.regulation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a text ends that was taken from a page: behind the article on its coming into force stand annexes, which belong
 * to the text, and menus, log-in boxes and lists of attachments, which do not.
 */
final class TextTail {
    private static final int LONGEST_FURNITURE = 60;
    private static final int MOST_FURNITURE = 40;
    private static final Pattern ARTICLE = Pattern.compile("^第[〇零一二三四五六七八九十百千\\d]+条");
    private static final Pattern COMMENCEMENT = Pattern.compile("(?:施行|生效|实施|执行)[。）)]?$|废止[。]?$");
    /** A list of attachments in the line of the last article. */
    private static final Pattern GLUED = Pattern.compile("^(.*(?:施行|生效|废止)。)\\s*(附件?[：:].*)$");

    private static final Pattern STOP = Pattern.compile("[。；：！？)）”]$");
    private static final Pattern ANNEX =
            Pattern.compile("^(?:附[件表录图注：:\\d一二三四五六七八九十]|注[：:]|续表|[（(]?附)|^[^。，]{2,30}(?:表|图|图案|式样|名录|清单|目录)$|\\t");
    private static final Pattern BEGINS_ANNEX = Pattern.compile("^附[件表录图]?[一二三四五六七八九十\\d]{0,2}[：:]");
    private static final Pattern FURNITURE =
            Pattern.compile("上一[页篇条]|下一[页篇条]|打印|关闭|分享|责任编辑|信息来源|相关(?:链接|阅读|文档)|版权所有|主办|承办|ICP|公网安备|扫一扫"
                    + "|返回顶部|浏览次数|登录|密码|注册|网站地图|联系我们|下载|仅供参考|无障碍|\\.(?:docx?|pdf|xlsx?|wps)$");

    private TextTail() {}

    /**
     * A text without what follows it.
     *
     * @param kept its lines, an empty one in front of an annex
     * @param cut lines that were left out
     */
    record Cut(List<String> kept, List<String> cut) {}

    /** Cuts lines, one a paragraph; changes nothing where it is not sure. */
    static Cut of(List<String> written) {
        List<String> lines = new ArrayList<>(written);
        int last = lastArticle(lines);
        Matcher glued = last < 0 ? GLUED.matcher("") : GLUED.matcher(lines.get(last));
        if (glued.matches()) {
            lines.set(last, glued.group(1));
            lines.add(last + 1, glued.group(2));
        }
        int end = last < 0 ? lines.size() : last + 1;
        while (end < lines.size()
                && STOP.matcher(lines.get(end)).find()
                && !BEGINS_ANNEX.matcher(lines.get(end)).find()) {
            end++;
        }
        if (end == lines.size() || lines.get(end).isEmpty() || !endsText(lines, last, end)) {
            return new Cut(written, List.of());
        }
        List<String> rest = lines.subList(end, lines.size());
        if (isFurniture(rest)) {
            return new Cut(List.copyOf(lines.subList(0, end)), List.copyOf(rest));
        }
        // Whatever else follows the end, tables above all, is no part of the articles.
        List<String> kept = new ArrayList<>(lines.subList(0, end));
        kept.add("");
        kept.addAll(rest);
        return new Cut(kept, List.of());
    }

    private static boolean isFurniture(List<String> rest) {
        boolean annex = ANNEX.matcher(rest.get(0)).find()
                && !FURNITURE.matcher(rest.get(0)).find();
        return !annex
                && rest.size() <= MOST_FURNITURE
                && rest.stream().anyMatch(line -> FURNITURE.matcher(line).find())
                && rest.stream()
                        .allMatch(line -> line.length() <= LONGEST_FURNITURE
                                || FURNITURE.matcher(line).find());
    }

    private static int lastArticle(List<String> lines) {
        int last = -1;
        for (int i = 0; i < lines.size() && !lines.get(i).isEmpty(); i++) {
            if (ARTICLE.matcher(lines.get(i)).find()) {
                last = i;
            }
        }
        return last;
    }

    private static boolean endsText(List<String> lines, int last, int end) {
        return last >= 0
                && lines.subList(last, end).stream()
                        .anyMatch(line -> COMMENCEMENT.matcher(line).find());
    }
}
