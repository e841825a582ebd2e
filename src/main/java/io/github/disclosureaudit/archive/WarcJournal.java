package io.github.disclosureaudit.archive;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Exchange.BodyEnd;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.NotStored;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * The archive of one site as it grows (ISO 28500, one gzip member a record): evidence and journal in one. An exchange
 * that failed is a {@code metadata} record with the fault. Safe for many threads.
 */
public final class WarcJournal implements AutoCloseable {
    static final MediaType FIELDS = MediaType.parse("application/warc-fields");
    private static final MediaType RESPONSE = MediaType.parse("application/http;msgtype=response");
    private static final MediaType REQUEST = MediaType.parse("application/http;msgtype=request");

    private final Path file;
    private final FileChannel channel;
    private final WarcWriter writer;
    private @Nullable NotStored broken;

    private WarcJournal(Path file, FileChannel channel, WarcWriter writer) {
        this.file = file;
        this.channel = channel;
        this.writer = writer;
    }

    /**
     * Opens an archive for appending; a record that a power loss cut off at the end is dropped first.
     *
     * @param file the {@code .warc.gz} file, made when missing
     * @param software name and version of the tool, for the {@code warcinfo} record
     */
    public static WarcJournal append(Path file, String software) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        long sound = ArchiveIndex.soundLength(file);
        channel.truncate(sound);
        channel.position(sound);
        WarcWriter writer = new WarcWriter(channel, WarcCompression.GZIP);
        if (sound == 0) {
            writer.write(new Warcinfo.Builder()
                    .filename(file.getFileName().toString())
                    .fields(Map.of("software", List.of(software), "format", List.of("WARC File Format 1.0")))
                    .build());
        }
        return new WarcJournal(file, channel, writer);
    }

    /**
     * Appends an exchange.
     *
     * @return the same exchange with its record id
     * @throws NotStored if the disk does not take it, now or at an earlier exchange
     */
    public Exchange write(Exchange exchange) {
        UUID id = UUID.randomUUID();
        try {
            if (exchange instanceof Exchange.Response response) {
                append(records(response, id));
            } else if (exchange instanceof Exchange.Failure failure) {
                append(List.of(record(failure, id)));
            }
        } catch (IOException e) {
            throw new NotStored(file, e);
        }
        return named(exchange, "urn:uuid:" + id);
    }

    /**
     * Appends records together. When the disk does not take them the archive ends before them, so that it stays whole,
     * and takes nothing more: what follows a hole could not be told from a crawl that never asked.
     */
    private synchronized void append(List<WarcRecord> records) throws IOException {
        if (broken != null) {
            throw broken;
        }
        long end = channel.position();
        try {
            for (WarcRecord record : records) {
                writer.write(record);
            }
        } catch (IOException e) {
            broken = new NotStored(file, e);
            channel.truncate(end);
            throw broken;
        }
    }

    /**
     * Appends a text of our own, for example what was measured over IPv6.
     *
     * @param target a name for it, for example {@code audit:ipv6}
     */
    public void writeNote(String target, String text) throws IOException {
        append(List.of(new WarcMetadata.Builder()
                .targetURI(target)
                .body(MediaType.parse("text/plain;charset=utf-8"), text.getBytes(StandardCharsets.UTF_8))
                .build()));
    }

    @Override
    public void close() throws IOException {
        channel.force(true);
        writer.close();
    }

    static Exchange named(Exchange exchange, String recordId) {
        if (exchange instanceof Exchange.Response r) {
            return new Exchange.Response(
                    r.request(), r.at(), recordId, r.status(), r.headers(), r.body(), r.end(), r.address(), r.timing());
        }
        Exchange.Failure f = (Exchange.Failure) exchange;
        return new Exchange.Failure(f.request(), f.at(), recordId, f.fault(), f.detail());
    }

    private static List<WarcRecord> records(Exchange.Response response, UUID id) throws IOException {
        ExchangeRequest request = response.request();
        byte[] block = HttpMessage.response(response);
        WarcResponse.Builder record = new WarcResponse.Builder(request.url().toString())
                .recordId(id)
                .date(response.at())
                .setHeader(ExchangeKey.METHOD, request.method().name())
                .setHeader(ExchangeKey.FAMILY, request.family().name())
                .setHeader(ExchangeKey.TRUST, request.trust().name());
        String cookie = ExchangeKey.cookie(request.headers());
        if (!cookie.isEmpty()) {
            record.setHeader(ExchangeKey.COOKIE, cookie);
        }
        if (response.end() != BodyEnd.COMPLETE) {
            record.setHeader("WARC-Truncated", response.end() == BodyEnd.CAPPED ? "length" : "disconnect");
        }
        if (!response.address().isEmpty()) {
            record.setHeader("WARC-IP-Address", response.address());
        }
        WarcResponse whole = record.body(RESPONSE, Channels.newChannel(new ByteArrayInputStream(block)), block.length)
                .build();
        byte[] asked = HttpMessage.request(request);
        WarcRequest question = new WarcRequest.Builder(request.url().toString())
                .date(response.at())
                .concurrentTo(URI.create("urn:uuid:" + id))
                .body(REQUEST, asked)
                .build();
        return List.of(whole, question);
    }

    private static WarcRecord record(Exchange.Failure failure, UUID id) {
        ExchangeRequest request = failure.request();
        return new WarcMetadata.Builder()
                .recordId(id)
                .date(failure.at())
                .targetURI(request.url().toString())
                .setHeader(ExchangeKey.METHOD, request.method().name())
                .setHeader(ExchangeKey.FAMILY, request.family().name())
                .setHeader(ExchangeKey.TRUST, request.trust().name())
                .setHeader(ExchangeKey.COOKIE, ExchangeKey.cookie(request.headers()))
                .body(FIELDS, FailureFields.write(failure).getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
