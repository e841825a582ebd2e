package io.github.disclosureaudit.archive;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.NotStored;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
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
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.Warcinfo;

/**
 * The archive of one site as it grows (ISO 28500, one gzip member a record): evidence and journal in one. An exchange
 * that failed is a {@code metadata} record with the fault. Safe for many threads.
 */
public final class WarcJournal implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final GzipMembers members = new GzipMembers();
    private final RecordIds ids = new RecordIds(UUID.randomUUID());
    private @Nullable NotStored broken;

    private WarcJournal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
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
        WarcJournal journal = new WarcJournal(file, channel);
        if (sound == 0) {
            journal.append(journal.members.of(new Warcinfo.Builder()
                    .filename(file.getFileName().toString())
                    .fields(Map.of("software", List.of(software), "format", List.of("WARC File Format 1.0")))
                    .build()));
        }
        return journal;
    }

    /**
     * Appends an exchange.
     *
     * @return the same exchange with its record id
     * @throws NotStored if the disk does not take it, now or at an earlier exchange
     */
    public Exchange write(Exchange exchange) {
        UUID id = ids.next();
        try {
            if (exchange instanceof Exchange.Response response) {
                append(members.of(
                        ExchangeRecords.answer(response, id), ExchangeRecords.question(response, ids.next(), id)));
            } else if (exchange instanceof Exchange.Failure failure) {
                append(members.of(ExchangeRecords.of(failure, id)));
            }
        } catch (IOException e) {
            throw new NotStored(file, e);
        }
        return ExchangeRecords.named(exchange, id);
    }

    /**
     * Appends that the server said a page has not changed, with a copy of the record that holds it, so that this archive
     * needs no other one.
     *
     * @return last time's answer as of tonight
     * @throws NotStored if the disk does not take it
     */
    Exchange writeNotModified(Exchange.Response tonight, Baseline.Answer last) {
        HttpMessage known =
                new HttpMessage(200, last.response().headers(), last.response().body());
        return writeRevisit(tonight, last, WarcRevisit.SERVER_NOT_MODIFIED_1_0, known.freshened(tonight.headers()));
    }

    /**
     * Appends that a page was sent again byte for byte, with a copy of the record that holds it.
     *
     * @throws NotStored if the disk does not take it
     */
    Exchange writeIdentical(Exchange.Response tonight, Baseline.Answer last) {
        HttpMessage whole = new HttpMessage(tonight.status(), tonight.headers(), tonight.body());
        return writeRevisit(tonight, last, WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_0, whole);
    }

    private Exchange writeRevisit(Exchange.Response tonight, Baseline.Answer last, URI profile, HttpMessage whole) {
        UUID id = ids.next();
        try {
            ByteBuffer revisit = members.of(ExchangeRecords.revisit(tonight, id, profile, last));
            ByteBuffer copy = ByteBuffer.wrap(last.held().bytes());
            append(revisit, copy, members.of(ExchangeRecords.question(tonight, ids.next(), id)));
        } catch (IOException e) {
            throw new NotStored(file, e);
        }
        return ExchangeRecords.whole(tonight, whole, id);
    }

    /**
     * Appends records together. When the disk does not take them the archive ends before them, so that it stays whole,
     * and takes nothing more: what follows a hole could not be told from a crawl that never asked.
     */
    private synchronized void append(ByteBuffer... pressed) throws IOException {
        if (broken != null) {
            throw broken;
        }
        long end = channel.position();
        try {
            for (ByteBuffer member : pressed) {
                while (member.hasRemaining()) {
                    channel.write(member);
                }
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
        append(members.of(new WarcMetadata.Builder()
                .targetURI(target)
                .body(MediaType.parse("text/plain;charset=utf-8"), text.getBytes(StandardCharsets.UTF_8))
                .build()));
    }

    @Override
    public void close() throws IOException {
        channel.force(true);
        channel.close();
        members.close();
    }
}
