package io.github.disclosureaudit.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * 问题: one fault with its evidence, as a check reports it. Run id, titles, remedy, responsible unit, deadline and
 * history are added by the report.
 *
 * @param siteId site that has the fault
 * @param requirement number of the 要点 item
 * @param check id of the check
 * @param reason why it is a fault
 * @param severity how grave
 * @param certainty confirmed, or suspected and for a person to decide
 * @param url address of the fault, empty when something is nowhere
 * @param finalUrl address after redirects, empty when equal or unknown
 * @param foundOn page that shows it first, empty when it is {@code url} itself
 * @param subject link text, unit, regulation and article… as people name it
 * @param key what, besides site, check and reason, makes it the same fault in the next run; no date, no counter
 * @param position place on the page (CSS path, line, table row), empty when unknown
 * @param occurrences number of places, at least 1
 * @param message what is wrong
 * @param expected what should be
 * @param actual what is
 * @param evidence quote from the page, at most some hundred characters
 * @param evidenceRecord WARC record id of the exchange that proves it, empty when none does
 */
public record Finding(
        String siteId,
        int requirement,
        String check,
        Reason reason,
        Severity severity,
        Certainty certainty,
        String url,
        String finalUrl,
        String foundOn,
        String subject,
        String key,
        String position,
        int occurrences,
        Message message,
        Message expected,
        Message actual,
        String evidence,
        String evidenceRecord) {

    private static final int ID_BYTES = 10;

    /**
     * Stable id of the same fault in every run: {@code f} and 20 hexadecimal digits of the SHA-256 over site, check,
     * reason and key. The letter in front keeps spreadsheets from reading an id such as {@code 12e45} as a number.
     */
    public String id() {
        String identity = String.join("\u0000", siteId, check, reason.code(), key);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return "f" + HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Starts a confirmed finding of high severity about {@code subject}, which is also its key until told otherwise. */
    public static Builder about(String siteId, int requirement, String check, Reason reason, String subject) {
        return new Builder(siteId, requirement, check, reason, subject);
    }

    /** Collects the optional parts of a finding. */
    public static final class Builder {
        private final String siteId;
        private final int requirement;
        private final String check;
        private final Reason reason;
        private final String subject;
        private Severity severity = Severity.HIGH;
        private Certainty certainty = Certainty.CONFIRMED;
        private String url = "";
        private String finalUrl = "";
        private String foundOn = "";
        private String key;
        private String position = "";
        private int occurrences = 1;
        private Message message = Message.NONE;
        private Message expected = Message.NONE;
        private Message actual = Message.NONE;
        private String evidence = "";
        private String evidenceRecord = "";

        private Builder(String siteId, int requirement, String check, Reason reason, String subject) {
            this.siteId = siteId;
            this.requirement = requirement;
            this.check = check;
            this.reason = reason;
            this.subject = subject;
            this.key = subject;
        }

        public Builder severity(Severity value) {
            severity = value;
            return this;
        }

        public Builder suspected() {
            certainty = Certainty.SUSPECTED;
            return this;
        }

        public Builder url(String value) {
            url = value;
            return this;
        }

        public Builder finalUrl(String value) {
            finalUrl = value;
            return this;
        }

        public Builder foundOn(String value) {
            foundOn = value;
            return this;
        }

        public Builder key(String value) {
            key = value;
            return this;
        }

        public Builder position(String value) {
            position = value;
            return this;
        }

        public Builder occurrences(int value) {
            occurrences = value;
            return this;
        }

        public Builder message(Message value) {
            message = value;
            return this;
        }

        public Builder expected(Message value) {
            expected = value;
            return this;
        }

        public Builder actual(Message value) {
            actual = value;
            return this;
        }

        public Builder evidence(String quote, String warcRecord) {
            evidence = quote;
            evidenceRecord = warcRecord;
            return this;
        }

        public Finding build() {
            return new Finding(
                    siteId,
                    requirement,
                    check,
                    reason,
                    severity,
                    certainty,
                    url,
                    finalUrl,
                    foundOn,
                    subject,
                    key,
                    position,
                    occurrences,
                    message,
                    expected,
                    actual,
                    evidence,
                    evidenceRecord);
        }
    }
}
