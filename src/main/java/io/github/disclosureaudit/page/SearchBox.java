package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.text.Charsets;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The search box of a home page.
 *
 * @param post whether it would post
 * @param scripted whether a script sends it, so that its address says nothing
 * @param action where it would be sent; empty where that is no web address
 * @param fixed fields that go along unseen
 * @param field name of the field for the word
 * @param charset in which the words of its address are written
 */
public record SearchBox(
        boolean post,
        boolean scripted,
        Optional<Url> action,
        Map<String, String> fixed,
        String field,
        Charset charset) {
    private static final Pattern SEARCH = Pattern.compile(
            "搜索|检索|站内|全文|关键[字词]|search|\\b(?:qt|q|kw|keys?|keywords?|wd|sword)\\b", Pattern.CASE_INSENSITIVE);
    private static final String OTHER_FIELDS =
            "textarea,input[type=password],input[type=file],input[type=email],input[type=tel]";
    /** Longer text means that the form is wrapped around the page, as some frameworks do. */
    private static final int LONGEST_TEXT = 400;

    private static final String TYPED = "input:not([type]),input[type=text],input[type=search]";

    /** The first search box of a page. */
    public static Optional<SearchBox> of(Exchange.Response response) {
        Charsets.Decoded decoded = Charsets.decode(
                response.body(), response.headers().first("Content-Type").orElse(""));
        Document document = Jsoup.parse(decoded.text());
        Url page = response.request().url();
        for (Element form : document.select("form")) {
            List<Element> typed = form.select(TYPED);
            if (typed.size() == 1 && Attr.has(typed.get(0), "name") && isSearch(form)) {
                return Optional.of(read(form, typed.get(0), page, decoded.charset()));
            }
        }
        return Optional.empty();
    }

    /** The address that a browser would open for a word. */
    public Optional<Url> asking(String word) {
        List<String> pairs = new ArrayList<>();
        fixed.forEach((name, value) -> pairs.add(pair(name, value)));
        pairs.add(pair(field, word));
        return action.map(url -> url.withTarget(url.path() + "?" + String.join("&", pairs)));
    }

    private String pair(String name, String value) {
        return URLEncoder.encode(name, charset) + "=" + URLEncoder.encode(value, charset);
    }

    /** A box for a word and nothing else: no message, no log-in, and no frame around the whole page. */
    private static boolean isSearch(Element form) {
        if (form.selectFirst(OTHER_FIELDS) != null || form.text().length() > LONGEST_TEXT) {
            return false;
        }
        StringBuilder words =
                new StringBuilder(Attr.of(form, "action")).append(' ').append(form.text());
        form.select("input,button").forEach(field -> words.append(' ')
                .append(Attr.of(field, "name"))
                .append(' ')
                .append(Attr.of(field, "placeholder"))
                .append(' ')
                .append(Attr.of(field, "value")));
        return SEARCH.matcher(words).find();
    }

    private static SearchBox read(Element form, Element typed, Url page, Charset charset) {
        String address = Attr.of(form, "action").strip();
        Reference reference = page.resolve(address, charset);
        boolean web = !address.isEmpty() && reference instanceof Reference.Web;
        Map<String, String> fixed = new LinkedHashMap<>();
        form.select("input[type=hidden][name],input[checked][name]")
                .forEach(field -> fixed.put(Attr.of(field, "name"), Attr.of(field, "value")));
        return new SearchBox(
                Attr.of(form, "method").strip().toLowerCase(Locale.ROOT).equals("post"),
                Attr.has(form, "onsubmit") || !web,
                web ? Optional.of(((Reference.Web) reference).url()) : Optional.empty(),
                fixed,
                Attr.of(typed, "name"),
                charset);
    }
}
