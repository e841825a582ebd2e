package io.github.disclosureaudit.demo;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns lines of a content file into HTML: paragraphs, tables, links. */
final class BodyText {
    private static final Pattern LINK = Pattern.compile("\\[\\[([^|\\]]+)\\|([^\\]]+)]]");

    private final Addresses addresses;

    BodyText(Addresses addresses) {
        this.addresses = addresses;
    }

    String html(List<String> lines) {
        StringBuilder html = new StringBuilder();
        boolean table = false;
        for (String line : lines) {
            boolean row = line.startsWith("|");
            if (row && !table) {
                html.append("<table border=\"1\">\n");
            } else if (!row && table) {
                html.append("</table>\n");
            }
            html.append(row ? row(links(line), !table) : "<p>" + links(line) + "</p>\n");
            table = row;
        }
        return html.append(table ? "</table>\n" : "").toString();
    }

    private static String row(String line, boolean head) {
        StringBuilder html = new StringBuilder("<tr>");
        for (String cell : line.substring(1, line.length() - 1).split("\\|", -1)) {
            html.append(head ? "<th>" : "<td>").append(cell).append(head ? "</th>" : "</td>");
        }
        return html.append("</tr>\n").toString();
    }

    private String links(String line) {
        Matcher matcher = LINK.matcher(line);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(
                "<a href=\"" + addresses.resolve(found.group(2)) + "\">" + found.group(1) + "</a>"));
    }
}
