package io.github.disclosureaudit.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * The frame of index.html: style, script and data in one file. The content security policy names the script and the
 * style by their hashes and forbids everything else, so that nothing from a crawled page could run or call home even if
 * it got out of its data block.
 */
final class HtmlPage {
    private static final List<String> STYLES = List.of("base.css", "matrix.css", "detail.css", "print.css");

    /** Parts of the script in the order in which they need each other; all share one scope. */
    private static final List<String> SCRIPTS = List.of(
            "dom.js",
            "texts.js",
            "address.js",
            "data.js",
            "parts.js",
            "difference.js",
            "trend.js",
            "matrix.js",
            "overview.js",
            "finding.js",
            "findings.js",
            "ipv6.js",
            "site.js",
            "requirement.js",
            "dictionary.js",
            "main.js");

    private final OutputStream out;
    private final ObjectNode overview;

    /** @param out stays open */
    HtmlPage(OutputStream out, ObjectNode overview) {
        this.out = out;
        this.overview = overview;
    }

    /** Everything up to the first chunk of findings; the first screen needs no more. */
    void open(boolean chinese) throws IOException {
        String style = joined(STYLES);
        String script = "(() => {\n\"use strict\";\n" + joined(SCRIPTS) + "})();\n";
        String page = resource("page.html")
                .replace("@@LANG@@", chinese ? "zh-CN" : "en")
                .replace("@@POLICY@@", policy(style, script))
                .replace("@@STYLE@@", style)
                .replace("@@SCRIPT@@", script)
                // Last, for it holds text of crawled pages, which must not be taken for a place to fill.
                .replace("@@OVERVIEW@@", inert(Json.MAPPER.writeValueAsString(overview)));
        write(page);
    }

    /** One block of packed findings. Base 64 has no character that means anything in HTML. */
    void chunk(String site, int first, int count, byte[] packed) throws IOException {
        write("<script type=\"text/plain\" class=\"findings\" data-site=\"" + attribute(site) + "\" data-first=\""
                + first + "\" data-count=\"" + count + "\">");
        out.write(Base64.getEncoder().encode(packed));
        write("</script>\n");
    }

    void close() throws IOException {
        write("</body>\n</html>\n");
    }

    /** JSON in which no text can end the script element or start a comment. */
    static String inert(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    private static String policy(String style, String script) {
        return "default-src 'none'; script-src '" + hash(script) + "'; style-src '" + hash(style)
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String joined(List<String> names) throws IOException {
        StringBuilder text = new StringBuilder("\n");
        for (String name : names) {
            text.append(resource(name));
        }
        return text.toString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = HtmlPage.class.getResourceAsStream("html/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks html/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
