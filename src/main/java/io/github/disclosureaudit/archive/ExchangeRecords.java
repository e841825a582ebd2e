package io.github.disclosureaudit.archive;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Exchange.BodyEnd;
import io.github.disclosureaudit.model.ExchangeRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;

/** Exchanges as records of ISO 28500. */
final class ExchangeRecords {
    private static final MediaType FIELDS = MediaType.parse("application/warc-fields");
    private static final String RESPONSE = "application/http;msgtype=response";
    private static final String REQUEST = "application/http;msgtype=request";

    private ExchangeRecords() {}

    /** An answer. */
    static PlainRecord answer(Exchange.Response response, UUID id) {
        ExchangeRequest request = response.request();
        PlainRecord.Head head = marked(
                PlainRecord.head("response", id, response.at(), request.url().toString()), request);
        if (response.end() != BodyEnd.COMPLETE) {
            head.field("WARC-Truncated", response.end() == BodyEnd.CAPPED ? "length" : "disconnect");
        }
        if (!response.address().isEmpty()) {
            head.field("WARC-IP-Address", response.address());
        }
        return head.block(RESPONSE, HttpMessage.responseHead(response), response.body());
    }

    /** A failure: a {@code metadata} record with the fault. */
    static WarcRecord of(Exchange.Failure failure, UUID id) {
        ExchangeRequest request = failure.request();
        return marked(new WarcMetadata.Builder().targetURI(request.url().toString()), request)
                .recordId(id)
                .date(failure.at())
                .body(FIELDS, FailureFields.write(failure).getBytes(StandardCharsets.UTF_8))
                .build();
    }

    /** That a page is what it was; the block is the head of tonight's answer. */
    static PlainRecord revisit(Exchange.Response tonight, UUID id, URI profile, Baseline.Answer last) {
        String url = tonight.request().url().toString();
        PlainRecord.Head head = marked(PlainRecord.head("revisit", id, tonight.at(), url), tonight.request())
                .field("WARC-Profile", profile.toString())
                .field("WARC-Payload-Digest", digest(last.response().body()).prefixedBase32())
                .field("WARC-Refers-To", "<" + last.held().id() + ">")
                .field("WARC-Refers-To-Target-URI", url)
                .field("WARC-Refers-To-Date", last.held().date());
        if (!tonight.address().isEmpty()) {
            head.field("WARC-IP-Address", tonight.address());
        }
        return head.block(RESPONSE, HttpMessage.head(tonight));
    }

    /**
     * The request of an answer.
     *
     * @param answer id of the record of the answer
     */
    static PlainRecord question(Exchange.Response response, UUID id, UUID answer) {
        return PlainRecord.head(
                        "request", id, response.at(), response.request().url().toString())
                .field("WARC-Concurrent-To", "<urn:uuid:" + answer + ">")
                .block(REQUEST, HttpMessage.request(response.request()));
    }

    /** The same exchange with its record id. */
    static Exchange named(Exchange exchange, UUID id) {
        if (exchange instanceof Exchange.Response r) {
            return whole(r, new HttpMessage(r.status(), r.headers(), r.body()), id);
        }
        Exchange.Failure f = (Exchange.Failure) exchange;
        return new Exchange.Failure(f.request(), f.at(), "urn:uuid:" + id, f.fault(), f.detail());
    }

    /** An exchange with another message: what tonight's answer stands for. */
    static Exchange.Response whole(Exchange.Response tonight, HttpMessage message, UUID id) {
        return new Exchange.Response(
                tonight.request(),
                tonight.at(),
                "urn:uuid:" + id,
                message.status(),
                message.headers(),
                message.body(),
                tonight.end(),
                tonight.address(),
                tonight.timing());
    }

    private static PlainRecord.Head marked(PlainRecord.Head head, ExchangeRequest request) {
        head.field(ExchangeKey.METHOD, request.method().name())
                .field(ExchangeKey.FAMILY, request.family().name())
                .field(ExchangeKey.TRUST, request.trust().name());
        String cookie = ExchangeKey.cookie(request.headers());
        return cookie.isEmpty() ? head : head.field(ExchangeKey.COOKIE, cookie);
    }

    private static WarcMetadata.Builder marked(WarcMetadata.Builder record, ExchangeRequest request) {
        record.setHeader(ExchangeKey.METHOD, request.method().name())
                .setHeader(ExchangeKey.FAMILY, request.family().name())
                .setHeader(ExchangeKey.TRUST, request.trust().name());
        String cookie = ExchangeKey.cookie(request.headers());
        if (!cookie.isEmpty()) {
            record.setHeader(ExchangeKey.COOKIE, cookie);
        }
        return record;
    }

    private static WarcDigest digest(byte[] body) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(body);
            return new WarcDigest(sha1);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
