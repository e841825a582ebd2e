package io.github.disclosureaudit.heldout;

import io.github.disclosureaudit.heldout.LawText.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The markup of one page's text: one of many generations of editors, with their furniture inside the text. */
final class Layout {
    static final List<String> NAMES = List.of(
            "p",
            "br",
            "divs",
            "pre",
            "ul",
            "trs",
            "word",
            "gzcms",
            "ownline",
            "table",
            "nobreak",
            "wrapped",
            "spans",
            "dl",
            "font",
            "ol",
            "cells",
            "anchors",
            "deep",
            "h4",
            "entities",
            "comments",
            "rowspan",
            "blocks",
            "sheets",
            "letters");

    private final String name;
    private final Dress dress;
    private final Random random;
    private final boolean pageNumbers;
    private final boolean captions;
    private final boolean headings;
    private int page = 1;
    private int printed;

    Layout(String name, Dress dress, Random random) {
        this.name = name;
        this.dress = dress;
        this.random = random;
        boolean flow = !List.of("nobreak", "pre", "sheets", "entities").contains(name);
        pageNumbers = flow && random.nextInt(12) == 0;
        captions = random.nextInt(12) == 0;
        headings = random.nextInt(15) != 0;
    }

    String said() {
        return name + ";" + dress.said() + (pageNumbers ? ";pages" : "") + (captions ? ";captions" : "")
                + (headings ? "" : ";no-headings");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\u00AD", "&shy;")
                .replace("\u00A0", "&nbsp;");
    }

    /** Markup of some blocks of a text. */
    String html(List<Block> blocks) {
        StringBuilder out = new StringBuilder(open());
        for (Block block : blocks) {
            if (!block.isArticle()) {
                out.append(headings ? heading(block.wording()) : "");
                continue;
            }
            List<String> shown = new ArrayList<>();
            block.paragraphs.forEach(paragraph -> shown.add(numbered(escaped(dress.wording(paragraph)))));
            out.append(article(dress.label(block.label), caption() + shown.get(0), shown.subList(1, shown.size())));
            if (pageNumbers && random.nextInt(6) == 0) {
                out.append(line("— " + ++page + " —"));
            }
        }
        return out.append(close()).toString();
    }

    /** A page number of a printed copy that was pasted in the middle of a paragraph. */
    private String numbered(String text) {
        int middle = text.length() / 2;
        if (!pageNumbers || random.nextInt(10) != 0 || text.indexOf('&') >= 0 || text.length() < 30) {
            return text;
        }
        String number = new String[] {"— %d —", "- %d -", "－%d－", "第%d页", "·%d·"}[random.nextInt(5)];
        return text.substring(0, middle) + "<br>" + String.format(Locale.ROOT, number, ++page) + "<br>"
                + text.substring(middle);
    }

    private String caption() {
        return captions ? "【" + new String[] {"立法目的", "适用范围", "主管部门职责", "法律责任", "施行日期"}[random.nextInt(5)] + "】" : "";
    }

    private String open() {
        return switch (name) {
            case "pre" -> "<pre style=\"white-space:pre-wrap\">";
            case "ul" -> "<ul class=\"fg\">";
            case "ol" -> "<ol style=\"list-style:none\">";
            case "trs" -> "<div class=\"TRS_Editor\">";
            case "word" -> "<div class=Section1><!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->";
            case "table", "cells", "rowspan" -> "<table border=0><tbody>";
            case "dl" -> "<dl>";
            case "nobreak" -> "<p>";
            case "font" -> "<TABLE WIDTH=96%><TR><TD><FONT SIZE=3>";
            case "deep" -> "<div><div><section><article><div>";
            default -> "";
        };
    }

    private String close() {
        return switch (name) {
            case "pre" -> "</pre>";
            case "ul" -> "</ul>";
            case "ol" -> "</ol>";
            case "trs", "word" -> "</div>";
            case "table", "cells", "rowspan" -> "</tbody></table>";
            case "dl" -> "</dl>";
            case "nobreak" -> "</p>";
            case "font" -> "</FONT></TD></TR></TABLE>";
            case "deep" -> "</div></article></section></div></div>";
            default -> "";
        };
    }

    private String heading(String text) {
        String shown = escaped(dress.wording(text));
        return switch (name) {
            case "pre" -> "　　　　　　" + shown + "\n";
            case "nobreak" -> shown + (random.nextBoolean() ? "　" : "");
            case "ul" -> "<li class=\"tit\">" + shown + "</li>\n";
            case "ol" -> "<li><h3>" + shown + "</h3></li>";
            case "table", "rowspan" -> "<tr><td colspan=2 align=center>" + shown + "</td></tr>";
            case "cells" -> "<tr><td colspan=3>" + shown + "</td></tr>";
            case "dl" -> "<dt class=c>" + shown + "</dt>";
            case "br", "wrapped", "font" -> "<br><center><b>" + shown + "</b></center><br>\n";
            default -> "<p align=\"center\" style=\"text-align:center\"><strong>" + shown + "</strong></p>\n";
        };
    }

    private String line(String text) {
        return switch (name) {
            case "pre" -> text + "\n";
            case "ul", "ol" -> "<li>" + text + "</li>";
            case "table", "rowspan" -> "<tr><td colspan=2>" + text + "</td></tr>";
            case "cells" -> "<tr><td colspan=3>" + text + "</td></tr>";
            case "dl" -> "<dd>" + text + "</dd>";
            case "br", "wrapped", "font" -> text + "<br>\n";
            default -> "<p>" + text + "</p>\n";
        };
    }

    private String article(String label, String first, List<String> more) {
        String separator = dress.separator();
        StringBuilder out = new StringBuilder();
        switch (name) {
            case "divs" -> {
                out.append("<div class=\"law-article\"><div class=\"num\">")
                        .append(label)
                        .append("</div><div class=\"txt\">");
                out.append("<p>").append(first).append("</p>");
                more.forEach(text -> out.append("<p>").append(text).append("</p>"));
                return out.append("</div></div>").toString();
            }
            case "table" -> {
                out.append("<tr><td nowrap>").append(label).append("</td><td>").append(first);
                more.forEach(text -> out.append("<br>").append(text));
                return out.append("</td></tr>").toString();
            }
            case "cells" -> {
                out.append("<tr><td>&nbsp;</td><td>")
                        .append(label)
                        .append(separator)
                        .append(first)
                        .append("</td><td></td></tr>");
                more.forEach(
                        text -> out.append("<tr><td></td><td>").append(text).append("</td><td>&nbsp;</td></tr>"));
                return out.toString();
            }
            case "dl" -> {
                out.append("<dt>")
                        .append(label)
                        .append("</dt><dd>")
                        .append(first)
                        .append("</dd>");
                more.forEach(text -> out.append("<dd>").append(text).append("</dd>"));
                return out.toString();
            }
            case "ownline" -> {
                out.append(line("<b>" + label + "</b>")).append(line("　　" + first));
                more.forEach(text -> out.append(line("　　" + text)));
                return out.toString();
            }
            case "nobreak" -> {
                return out.append(label)
                        .append(separator.isEmpty() ? "　" : separator)
                        .append(first)
                        .append(String.join("", more))
                        .toString();
            }
            case "pre" -> {
                out.append(wrapped("　　" + label + separator + first, "\n"));
                more.forEach(text -> out.append(wrapped("　　" + text, "\n")));
                return out.toString();
            }
            case "wrapped" -> {
                out.append(wrapped("　　" + label + separator + first, "<br>"));
                more.forEach(text -> out.append(wrapped("　　" + text, "<br>")));
                return out.toString();
            }
            case "word" -> {
                out.append(word(label + separator + first));
                more.forEach(text -> out.append(word(text)));
                return out.toString();
            }
            case "spans" -> {
                out.append("<p>").append(spans(label + separator + first)).append("</p>");
                more.forEach(text -> out.append("<p>").append(spans(text)).append("</p>"));
                return out.toString();
            }
            case "anchors" -> {
                out.append("<p><a name=\"a")
                        .append(page)
                        .append("\"></a><a href=\"#top\">")
                        .append(label)
                        .append("</a>");
                out.append(separator).append(first).append("</p>");
                more.forEach(text -> out.append(line(text)));
                return out.toString();
            }
            case "h4" -> {
                out.append("<h4>").append(label).append("</h4>").append(line(first));
                more.forEach(text -> out.append(line("&emsp;&emsp;" + text)));
                return out.toString();
            }
            case "entities" -> {
                out.append(line(entities(label + separator + first)));
                more.forEach(text -> out.append(line(entities(text))));
                return out.toString();
            }
            case "comments" -> {
                out.append("<p>&nbsp;&nbsp;<!-- ")
                        .append(label)
                        .append(" --><b>")
                        .append(label)
                        .append("</b>");
                out.append("<input type=hidden value='第一条'>")
                        .append(separator)
                        .append(first)
                        .append("<o:p>&nbsp;</o:p></p>");
                more.forEach(text -> out.append("<p>").append(text).append("<script>var p=1;</script></p>"));
                return out.toString();
            }
            case "rowspan" -> {
                out.append("<tr><td rowspan=")
                        .append(more.size() + 1)
                        .append("><b>")
                        .append(label)
                        .append("</b></td><td>");
                out.append(first).append("</td></tr>");
                more.forEach(text -> out.append("<tr><td>").append(text).append("</td></tr>"));
                return out.toString();
            }
            case "blocks" -> {
                out.append("<section><div class=num>")
                        .append(label)
                        .append("</div><blockquote>")
                        .append(first);
                more.forEach(text -> out.append("<br><br>&#12288;&#12288;").append(text));
                return out.append("</blockquote></section>").toString();
            }
            case "sheets" -> {
                out.append(sheet("　　" + label + separator + first));
                more.forEach(text -> out.append(sheet("　　" + text)));
                return out.toString();
            }
            case "letters" -> {
                out.append("<p>").append(letters(label + separator + first)).append("</p>");
                more.forEach(text -> out.append("<p>").append(letters(text)).append("</p>"));
                return out.toString();
            }
            default -> {
                out.append(line("　　<strong>" + label + "</strong>" + separator + first));
                more.forEach(text -> out.append(line("　　" + text)));
                return out.toString();
            }
        }
    }

    /** Hard line ends every so many characters, in the middle of words; never inside an entity or a tag. */
    private String wrapped(String text, String end) {
        StringBuilder out = new StringBuilder();
        int width = 34 + random.nextInt(3);
        int column = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            inside = c == '&' || c == '<' || inside && c != ';' && c != '>';
            out.append(c);
            column = c == '\n' ? 0 : column;
            if (++column >= width && !inside && !isPageNumber(text, i)) {
                out.append(end);
                column = 0;
            }
        }
        return out.append(end).append('\n').toString();
    }

    /** Between the line ends around a page number there is no room for another. */
    private static boolean isPageNumber(String text, int at) {
        int from = text.lastIndexOf("<br>", at);
        int to = text.indexOf("<br>", at);
        return from >= 0 && to >= 0 && to - from < 16;
    }

    /** Lines of a printed copy, each a block of its own, with the head and the number of each sheet between them. */
    private String sheet(String text) {
        StringBuilder out = new StringBuilder();
        for (String line :
                wrapped(text, "\n").lines().filter(one -> !one.isEmpty()).toList()) {
            out.append("<div>").append(line).append("</div>");
            if (++printed % 30 == 0) {
                out.append("<div>").append(++page).append("</div><div>法律法规汇编</div>");
            }
        }
        return out.toString();
    }

    private static String entities(String text) {
        StringBuilder out = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            inside = c == '&' || c == '<' || inside;
            out.append(inside || Character.isSurrogate(c) ? String.valueOf(c) : "&#x" + Integer.toHexString(c) + ";");
            inside = inside && c != ';' && c != '>';
        }
        return out.toString();
    }

    private static String letters(String text) {
        StringBuilder out = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            inside = c == '&' || c == '<' || inside;
            boolean plain = !inside && !Character.isSurrogate(c) && i % 3 == 0;
            out.append(plain ? "<font face=宋体>" + c + "</font>" : String.valueOf(c));
            inside = inside && c != ';' && c != '>';
        }
        return out.toString();
    }

    private String word(String text) {
        return "<p class=MsoNormal style='text-indent:32.0pt'>" + spans(text) + "<o:p></o:p></p>\n";
    }

    private String spans(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int to = Math.min(text.length(), at + 1 + random.nextInt(40));
            while (to < text.length() && splitsMarkup(text, at, to)) {
                to++;
            }
            out.append("<span style='font-family:仿宋_GB2312;mso-hansi-font-family:宋体'>")
                    .append(text, at, to)
                    .append("</span>");
            at = to;
        }
        return out.toString();
    }

    private static boolean splitsMarkup(String text, int from, int to) {
        int open = Math.max(text.lastIndexOf('&', to - 1), text.lastIndexOf('<', to - 1));
        if (open < from) {
            return false;
        }
        int close = text.indexOf(text.charAt(open) == '&' ? ';' : '>', open);
        return close >= to;
    }
}
