package io.github.disclosureaudit.model;

import java.time.Instant;

/** What came of one request: a response, or a failure to get one. */
public sealed interface Exchange {
    ExchangeRequest request();

    /** When the request was sent. */
    Instant at();

    /** WARC record id that holds it, empty when it was not archived. */
    String recordId();

    /**
     * The server answered.
     *
     * @param status any number a server sent, 100 to 999
     * @param headers fields as sent; bytes above 0x7F are kept as ISO-8859-1 characters, one a byte
     * @param body bytes after undoing Content-Encoding, at most {@link ExchangeRequest#maxBodyBytes()}
     * @param end how the body ended
     * @param address the address that answered, as text, empty when unknown
     * @param timing delays of this exchange
     */
    @SuppressWarnings(
            "ArrayRecordComponent") // bodies are handed on, never compared; a copy of each would double the memory
    record Response(
            ExchangeRequest request,
            Instant at,
            String recordId,
            int status,
            Headers headers,
            byte[] body,
            BodyEnd end,
            String address,
            Timing timing)
            implements Exchange {
        public boolean isRedirect() {
            return (status == 301 || status == 302 || status == 303 || status == 307 || status == 308)
                    && headers.first("Location").isPresent();
        }

        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /**
     * No answer.
     *
     * @param fault class of the fault
     * @param detail what the client said, for people
     */
    record Failure(ExchangeRequest request, Instant at, String recordId, Fault fault, String detail)
            implements Exchange {}

    /** How a body ended. */
    enum BodyEnd {
        COMPLETE,
        /** Our own limit of bytes was reached. */
        CAPPED,
        /** The server closed before the announced end, or its framing or coding broke. */
        CUT_SHORT
    }

    /**
     * Delays in milliseconds, -1 where not measured (kept-alive connection, replay).
     *
     * @param dns name resolution
     * @param connect TCP connect
     * @param firstByte request sent to first byte of the answer
     * @param total whole exchange
     */
    record Timing(long dns, long connect, long firstByte, long total) {
        public static final Timing UNMEASURED = new Timing(-1, -1, -1, -1);
    }
}
