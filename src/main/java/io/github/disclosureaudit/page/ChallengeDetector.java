package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.text.Charsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises walls by their marks. Never calls an article a wall because it talks about one. Thread-safe. */
public final class ChallengeDetector {
    private static final int READ_BYTES = 64 << 10;
    private static final Pattern UNSEEN = Pattern.compile(
            "<(script|style|noscript|head|title)\\b[^>]*>.*?</\\1\\s*>|<!--.*?-->|<[^>]*>|&nbsp;",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final List<WallSign> signs;

    public ChallengeDetector(List<WallSign> signs) {
        this.signs = List.copyOf(signs);
    }

    /** The first wall whose marks an answer carries; empty for an ordinary answer, good or bad. */
    public Optional<WallSign> wall(Exchange.Response response) {
        Lazy body = new Lazy(response.body());
        return signs.stream().filter(sign -> matches(sign, response, body)).findFirst();
    }

    private static boolean matches(WallSign sign, Exchange.Response response, Lazy body) {
        if (!sign.statuses().isEmpty() && !sign.statuses().contains(response.status())) {
            return false;
        }
        if (sign.maxBodyBytes() > 0 && response.body().length > sign.maxBodyBytes()) {
            return false;
        }
        return sign.headers().stream().allMatch(pattern -> hasHeader(response, pattern))
                && sign.literals().stream().allMatch(body::contains)
                && sign.patterns().stream()
                        .allMatch(pattern -> pattern.matcher(body.text()).find())
                && (!sign.emptyBody() || body.isEmpty());
    }

    private static boolean hasHeader(Exchange.Response response, Pattern pattern) {
        return response.headers().all().stream()
                .anyMatch(field -> pattern.matcher(field.getKey() + ": " + field.getValue())
                        .find());
    }

    /** A body that is decoded only when a sign asks for it. */
    private static final class Lazy {
        private final byte[] bytes;
        private String text = "";
        private String lower = "";

        Lazy(byte[] bytes) {
            this.bytes = bytes;
        }

        String text() {
            if (text.isEmpty() && bytes.length > 0) {
                byte[] head = bytes.length > READ_BYTES ? java.util.Arrays.copyOf(bytes, READ_BYTES) : bytes;
                text = Charsets.decode(head, "").text();
            }
            return text;
        }

        boolean contains(String literal) {
            if (lower.isEmpty()) {
                lower = text().toLowerCase(Locale.ROOT);
            }
            return lower.contains(literal.toLowerCase(Locale.ROOT));
        }

        boolean isEmpty() {
            return UNSEEN.matcher(text()).replaceAll("").isBlank();
        }
    }
}
