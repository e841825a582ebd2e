package io.github.disclosureaudit.model;

import java.util.List;

/**
 * A form. Never submitted.
 *
 * @param action address, empty when it posts to the page itself or by script
 * @param method lower case
 * @param fields names, labels and placeholders of its visible fields
 * @param text all text inside it, buttons included
 * @param region where it stands
 */
public record Form(String action, String method, List<String> fields, String text, Region region) {
    public Form {
        fields = List.copyOf(fields);
    }
}
