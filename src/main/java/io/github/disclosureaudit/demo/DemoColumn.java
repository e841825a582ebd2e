package io.github.disclosureaudit.demo;

import java.util.List;

/**
 * A column of a demo portal.
 *
 * @param key short key, also part of addresses
 * @param name its name
 * @param parent key of the column above, empty at the top
 * @param body lines of its own text, empty for a plain list
 */
record DemoColumn(String key, String name, String parent, List<String> body) {
    DemoColumn {
        body = List.copyOf(body);
    }
}
