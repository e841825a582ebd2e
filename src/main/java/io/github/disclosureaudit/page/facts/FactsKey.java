package io.github.disclosureaudit.page.facts;

import io.github.disclosureaudit.model.Exchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Half of the SHA-256 of all that the reading of an answer depends on, but for the code that reads. What differs from
 * night to night without making a difference is left out: time, record, other fields of the head.
 */
record FactsKey(long high, long low) {
    /** @param limits caps of reading, as text */
    static FactsKey of(Exchange.Response response, int depth, boolean isHome, String limits) {
        MessageDigest digest = sha256();
        String type = response.headers().first("Content-Type").orElse("");
        part(digest, response.request().url().toString());
        part(digest, type);
        part(digest, limits);
        part(digest, response.end().name());
        FactsOutput numbers = new FactsOutput();
        numbers.number(response.status());
        numbers.number(depth);
        numbers.small(isHome ? 1 : 0);
        digest.update(numbers.array(), 0, numbers.size());
        digest.update(response.body());
        FactsInput hash = new FactsInput(digest.digest());
        return new FactsKey(hash.eightBytes(), hash.eightBytes());
    }

    /** With a mark that no text has behind it, so that no two lists of parts look the same. */
    private static void part(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0xFF);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
