package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Form;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Forms of a page; read, never submitted. */
final class Forms {
    private static final Set<String> SILENT = Set.of("hidden", "submit", "button", "image", "reset");

    private Forms() {}

    static List<Form> of(Document document, ContentScope scope) {
        List<Form> forms = new ArrayList<>();
        for (Element element : document.getElementsByTag("form")) {
            String method = element.attr("method").strip().toLowerCase(Locale.ROOT);
            forms.add(new Form(
                    element.attr("action").strip(),
                    method.isEmpty() ? "get" : method,
                    fields(element),
                    text(element),
                    scope.region(element)));
        }
        return forms;
    }

    private static List<String> fields(Element form) {
        List<String> fields = new ArrayList<>();
        for (Element field : form.select("input,textarea,select")) {
            if (!SILENT.contains(field.attr("type").toLowerCase(Locale.ROOT))) {
                String words = field.normalName()
                        + ' '
                        + field.attr("name")
                        + ' '
                        + field.attr("placeholder")
                        + ' '
                        + field.attr("title");
                fields.add(ChineseText.squeeze(words));
            }
        }
        return fields;
    }

    private static String text(Element form) {
        StringBuilder text = new StringBuilder(form.text());
        form.select("input[type=submit],input[type=button]")
                .forEach(button -> text.append(' ').append(button.attr("value")));
        return ChineseText.squeeze(text);
    }
}
