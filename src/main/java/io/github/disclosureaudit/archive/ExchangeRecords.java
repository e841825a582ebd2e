package io.github.disclosureaudit.archive;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Exchange.BodyEnd;
import io.github.disclosureaudit.model.ExchangeRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/** Exchanges as records of ISO 28500. */
final class ExchangeRecords {
    private static final MediaType FIELDS = MediaType.parse("application/warc-fields");
    private static final MediaType RESPONSE = MediaType.parse("application/http;msgtype=response");
    private static final MediaType REQUEST = MediaType.parse("application/http;msgtype=request");

    private ExchangeRecords() {}

    /** An answer and its question. */
    static List<WarcRecord> of(Exchange.Response response, UUID id) throws IOException {
        byte[] block = HttpMessage.response(response);
        WarcResponse.Builder record =
                marked(new WarcResponse.Builder(response.request().url().toString()), response.request());
        record.recordId(id).date(response.at());
        if (response.end() != BodyEnd.COMPLETE) {
            record.setHeader("WARC-Truncated", response.end() == BodyEnd.CAPPED ? "length" : "disconnect");
        }
        if (!response.address().isEmpty()) {
            record.setHeader("WARC-IP-Address", response.address());
        }
        record.body(RESPONSE, Channels.newChannel(new ByteArrayInputStream(block)), block.length);
        return List.of(record.build(), question(response, id));
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

    /**
     * That a page is what it was; the block is the head of tonight's answer.
     *
     * @param source the record that holds it
     * @param body its body as sent
     */
    static WarcRecord revisit(Exchange.Response tonight, UUID id, URI profile, WarcFile.Source source, byte[] body)
            throws IOException {
        String url = tonight.request().url().toString();
        WarcRevisit.Builder record = marked(new WarcRevisit.Builder(url, profile), tonight.request());
        record.recordId(id)
                .date(tonight.at())
                .payloadDigest(digest(body))
                .refersTo(URI.create(source.id()), url, source.date());
        if (!tonight.address().isEmpty()) {
            record.setHeader("WARC-IP-Address", tonight.address());
        }
        return record.body(RESPONSE, HttpMessage.head(tonight)).build();
    }

    /** The request of an answer. */
    static WarcRecord question(Exchange.Response response, UUID id) throws IOException {
        return new WarcRequest.Builder(response.request().url().toString())
                .date(response.at())
                .concurrentTo(URI.create("urn:uuid:" + id))
                .body(REQUEST, HttpMessage.request(response.request()))
                .build();
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

    private static <B extends WarcTargetRecord.Builder<?, B>> B marked(B record, ExchangeRequest request) {
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
