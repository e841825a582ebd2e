package io.github.disclosureaudit.report;

import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.regulation.ArticleDifference;
import io.github.disclosureaudit.regulation.Doubt;
import io.github.disclosureaudit.regulation.MarkedText;
import io.github.disclosureaudit.regulation.PageComparison;
import io.github.disclosureaudit.regulation.RegulationVersion;
import io.github.disclosureaudit.text.OneLine;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Regulation texts of pages beside the official ones, changed characters marked: one HTML file that needs no other and no
 * network. All words of pages are escaped; nothing in them can run.
 */
public final class DifferencePage {
    private static final String STYLE =
            "body{font:16px/1.7 'Noto Serif CJK SC','Songti SC',SimSun,serif;margin:2em auto;max-width:1200px;"
                    + "padding:0 1em;color:#1b1b1b;background:#fff}h1{font-size:1.5em}h2{font-size:1.2em;margin-top:2em}"
                    + "table{border-collapse:collapse;width:100%;table-layout:fixed;margin:.5em 0 1.5em}"
                    + "th,td{border:1px solid #999;padding:.5em .7em;text-align:left;vertical-align:top;white-space:pre-wrap;overflow-wrap:anywhere}"
                    + "th{background:#eee}mark{color:inherit}mark.is{background:#ffd9d9;text-decoration:underline wavy #b00}"
                    + "mark.should{background:#d4f4d4;text-decoration:underline #00720f}.doubt{background:#fff4ce;padding:.3em .7em}"
                    + "@media(prefers-color-scheme:dark){body{background:#1b1b1b;color:#eee}th{background:#333}"
                    + "mark.is{background:#5a1a1a}mark.should{background:#153f1b}.doubt{background:#4d3f00}}";

    private final Locale locale;
    private final StringBuilder out = new StringBuilder();

    private DifferencePage(Locale locale) {
        this.locale = locale;
    }

    /**
     * The file.
     *
     * @param comparisons what pages carry, in the order in which it is shown
     * @param locale language of the words around the texts
     */
    public static String html(List<PageComparison> comparisons, Locale locale) {
        DifferencePage page = new DifferencePage(locale);
        page.head();
        comparisons.forEach(page::comparison);
        if (comparisons.isEmpty()) {
            page.out.append("<p>").append(page.word("difference.none")).append("</p>\n");
        }
        return page.out.append("</main></body></html>\n").toString();
    }

    private void head() {
        out.append("<!DOCTYPE html>\n<html lang=\"")
                .append(locale.getLanguage().equals("en") ? "en" : "zh-CN")
                .append(
                        "\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
                .append(
                        "style-src 'unsafe-inline'\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
                .append(word("difference.title"))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><main>\n<h1>")
                .append(word("difference.title"))
                .append("</h1>\n");
    }

    private void comparison(PageComparison found) {
        String version = found.version()
                .map(RegulationVersion::version)
                .map(Object::toString)
                .orElse("");
        out.append("<section><h2>").append(escaped("《" + found.title() + "》")).append("</h2>\n<p>");
        out.append(found.addresses().stream().map(DifferencePage::escaped).collect(Collectors.joining("<br>")));
        out.append("</p>\n<p><strong>")
                .append(word("compare.verdict." + found.verdict().word()))
                .append("</strong> ")
                .append(escaped(
                        Message.of("comparison", "difference.version", version).in(locale)))
                .append("</p>\n");
        if (!found.differences().isEmpty() && found.isUndecidable()) {
            out.append("<p class=\"doubt\">")
                    .append(word("difference.undecidable"))
                    .append("</p>\n");
        }
        for (Doubt doubt : found.doubts()) {
            out.append("<p class=\"doubt\">")
                    .append(word("compare.doubt." + doubt.word()))
                    .append("</p>\n");
        }
        found.differences().forEach(this::article);
        found.notes().forEach(note -> out.append("<p>")
                .append(escaped(note.article() + " "))
                .append(word("compare.kind." + note.kind().word()))
                .append("</p>\n"));
        out.append("</section>\n");
    }

    private void article(ArticleDifference one) {
        MarkedText.Pair pair = MarkedText.pair(one.officialText(), one.pageText());
        out.append("<h3>")
                .append(escaped(one.article() + "　"))
                .append(word("compare.kind." + one.kind().word()));
        one.equalVersion().ifPresent(version -> out.append(' ')
                .append(escaped(version.version().toString())));
        out.append("</h3>\n<table><thead><tr><th scope=\"col\">")
                .append(word("difference.official"))
                .append("</th><th scope=\"col\">")
                .append(word("difference.page"))
                .append("</th></tr></thead><tbody><tr><td>");
        marked(pair.official(), "should");
        out.append("</td><td>");
        marked(pair.page(), "is");
        out.append("</td></tr></tbody></table>\n");
    }

    private void marked(MarkedText text, String kind) {
        for (MarkedText.Part part : text.parts()) {
            String shown = escaped(part.text());
            out.append(part.differs() ? "<mark class=\"" + kind + "\">" + shown + "</mark>" : shown);
        }
    }

    private String word(String key) {
        return escaped(Message.of("comparison", key).in(locale));
    }

    /** Lines stay lines; whatever else a reader would not see is shown. */
    private static String escaped(String text) {
        return Stream.of(text.replace("\r\n", "\n").split("\n", -1))
                .map(OneLine::of)
                .collect(Collectors.joining("\n"))
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
