package io.github.disclosureaudit.demo;

import java.nio.charset.StandardCharsets;

/**
 * An answer of a demo server.
 *
 * @param status HTTP status
 * @param type media type
 * @param body bytes of the body
 */
record DemoPage(int status, String type, byte[] body) {
    static DemoPage html(int status, String html) {
        return new DemoPage(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    static DemoPage text(String text) {
        return new DemoPage(200, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }
}
