package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Page.Media;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.page.MediaSniffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a program says to another one, shown to a visitor who expected a page: a small JSON object with a success status.
 * That it is not there is proved by its own code or words; any other trouble is no proof. Addresses by which scripts ask
 * are not for visitors.
 *
 * @param object what it says
 */
record DataMessage(FlatObject object) {
    /** Bytes that a message has at most; what is longer is content. */
    private static final int MOST = 2_048;

    private static final List<String> CODES = List.of(
            "code", "status", "statuscode", "status_code", "errcode", "errorcode", "error_code", "errno", "ret");
    private static final List<String> WORDS =
            List.of("msg", "message", "errmsg", "err_msg", "errormsg", "error", "info", "detail", "reason", "title");
    private static final Set<String> MISSING = Set.of("404", "410");
    private static final Set<String> SUCCESS = Set.of("", "0", "200", "1", "true", "ok", "success", "null");
    private static final Set<String> FOR_SCRIPTS = Set.of(
            "api",
            "apis",
            "ajax",
            "json",
            "jsonp",
            "rest",
            "rpc",
            "graphql",
            "gateway",
            "callback",
            "webapi",
            "openapi");

    /** The message that came in place of a page; empty where it is none, or where only scripts ask. */
    static Optional<DataMessage> inPlaceOfPage(Url url, Exchange.Response response) {
        byte[] body = response.body();
        boolean page = MediaSniffer.byExtension(url).orElse(Media.HTML) == Media.HTML;
        if (!page || body.length == 0 || body.length > MOST || url.path().length() <= 1 || isForScripts(url)) {
            return Optional.empty();
        }
        String text =
                new String(body, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
        return text.startsWith("{") ? FlatObject.parse(text).map(DataMessage::new) : Optional.empty();
    }

    private static boolean isForScripts(Url url) {
        return Arrays.stream(url.target().toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .anyMatch(FOR_SCRIPTS::contains);
    }

    /** Whether it says of what was asked for that it is not there. What comes with content is an answer. */
    boolean saysMissing(ErrorWords words) {
        boolean passes = said().stream().anyMatch(words::mayPass);
        boolean missing =
                code().filter(MISSING::contains).isPresent() || said().stream().anyMatch(words::saysMissing);
        return missing && !passes && !object.deep();
    }

    /** Whether it says that something went wrong, whatever. */
    boolean isTrouble() {
        boolean refused = code().filter(code -> !SUCCESS.contains(code)).isPresent()
                || "false".equals(object.fields().get("success"));
        return refused && !said().isEmpty() && !object.deep();
    }

    /** Its code and words, for people. */
    String quote() {
        return String.join(" ", code().orElse(""), String.join(" ", said())).strip();
    }

    private Optional<String> code() {
        return CODES.stream()
                .map(name -> object.fields().getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .map(value -> value.toLowerCase(Locale.ROOT))
                .findFirst();
    }

    private List<String> said() {
        return WORDS.stream()
                .map(name -> object.fields().getOrDefault(name, ""))
                .filter(value -> !value.isBlank() && !value.equals("null"))
                .toList();
    }
}
