package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Exchange.BodyEnd;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Undoes Content-Encoding above the archive, never beyond {@link ExchangeRequest#maxBodyBytes()} inflated bytes. A body
 * whose coding is unknown or broken is handed on as far as it could be read and is {@link BodyEnd#CUT_SHORT}.
 */
public final class ContentCoding implements Transport {
    private final Transport coded;

    /** @param coded hands on bodies as they were sent: the network, an archive */
    public ContentCoding(Transport coded) {
        this.coded = coded;
    }

    @Override
    public CompletableFuture<Exchange> send(ExchangeRequest request) {
        return coded.send(request).thenApply(ContentCoding::decode);
    }

    private static Exchange decode(Exchange exchange) {
        if (!(exchange instanceof Exchange.Response response) || response.body().length == 0) {
            return exchange;
        }
        String coding = response.headers()
                .first("Content-Encoding")
                .map(value -> value.trim().toLowerCase(Locale.ROOT))
                .orElse("");
        return switch (coding) {
            case "", "identity" -> response;
            case "gzip", "x-gzip" -> isGzip(response.body()) ? inflate(response, true) : broken(response);
            case "deflate" -> inflate(response, false);
            default -> broken(response);
        };
    }

    private static Exchange inflate(Exchange.Response response, boolean gzip) {
        byte[] coded = response.body();
        try (InputStream in = gzip
                ? new GZIPInputStream(new ByteArrayInputStream(coded), 8192)
                : new InflaterInputStream(new ByteArrayInputStream(coded), new Inflater(!hasZlibHeader(coded)))) {
            BodyReader.Body body =
                    BodyReader.read(in, 4L * coded.length, response.request().maxBodyBytes());
            // A coded body that was cut breaks off in the middle: what counts is why it was cut.
            BodyEnd end = response.end() == BodyEnd.COMPLETE ? body.end() : response.end();
            return with(response, body.bytes(), end);
        } catch (IOException e) {
            return broken(response);
        }
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 2 && body[0] == (byte) 0x1F && body[1] == (byte) 0x8B;
    }

    /** Servers send both the zlib form that the standard means and bare deflate data. */
    private static boolean hasZlibHeader(byte[] body) {
        return body.length > 1 && (body[0] & 0x0F) == 8 && (((body[0] & 0xFF) << 8) | (body[1] & 0xFF)) % 31 == 0;
    }

    private static Exchange broken(Exchange.Response response) {
        return with(response, response.body(), BodyEnd.CUT_SHORT);
    }

    private static Exchange with(Exchange.Response response, byte[] body, BodyEnd end) {
        return new Exchange.Response(
                response.request(),
                response.at(),
                response.recordId(),
                response.status(),
                response.headers(),
                body,
                end,
                response.address(),
                response.timing());
    }
}
