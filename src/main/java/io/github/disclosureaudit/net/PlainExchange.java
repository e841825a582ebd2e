package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Exchange.BodyEnd;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.ExchangeRequest.Method;
import io.github.disclosureaudit.model.Headers;
import io.github.disclosureaudit.model.Url;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * One HTTP/1.1 exchange over a socket of its own, for the few answers that the HTTP client cannot hand over: it keeps
 * header bytes as they are and minds nothing that a browser would not mind. Certificates are looked at as the request
 * asks. Blocking; meant for the threads that wait for sockets.
 */
final class PlainExchange {
    private static final int MAX_HEADER_BYTES = 256 * 1024;
    private static final int MIN_STATUS = 100;
    private static final int MAX_STATUS = 999;

    private final SocketFactory sockets;
    private final Duration connectTimeout;

    PlainExchange(SocketFactory sockets, Duration connectTimeout) {
        this.sockets = sockets;
        this.connectTimeout = connectTimeout;
    }

    /** @param leaving told when the request is written */
    Exchange.Response send(ExchangeRequest request, FamilyDns dns, Instant at, Runnable leaving) throws IOException {
        return send(request, dns.lookup(request.url().host()).get(0), at, new ExchangeSteps(leaving));
    }

    /** The same with one address, leaving a mark in {@code steps} as the exchange comes along. */
    Exchange.Response send(ExchangeRequest request, InetAddress address, Instant at, ExchangeSteps steps)
            throws IOException {
        long deadline = System.nanoTime() + request.timeout().toNanos();
        Url url = request.url();
        try (Socket socket = sockets.createSocket()) {
            int connectMillis = Math.min(millisLeft(deadline), (int) connectTimeout.toMillis());
            steps.connecting();
            socket.connect(new InetSocketAddress(address, url.port()), connectMillis);
            steps.connected();
            socket.setSoTimeout(millisLeft(deadline));
            Socket channel = url.scheme().equals("https") ? tls(socket, request) : socket;
            steps.secured();
            channel.getOutputStream().write(head(request).getBytes(StandardCharsets.ISO_8859_1));
            channel.getOutputStream().flush();
            steps.asked();
            InputStream in = new BufferedInputStream(new DeadlineStream(channel, deadline));
            return read(request, in, at, address.getHostAddress(), steps);
        }
    }

    private static Socket tls(Socket socket, ExchangeRequest request) throws IOException {
        Url url = request.url();
        SSLSocket secured =
                (SSLSocket) TlsTrust.of(request.trust()).sockets().createSocket(socket, url.host(), url.port(), true);
        if (request.trust() == ExchangeRequest.Trust.STRICT) {
            SSLParameters parameters = secured.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secured.setSSLParameters(parameters);
        }
        secured.startHandshake();
        return secured;
    }

    private static String head(ExchangeRequest request) {
        StringBuilder head = new StringBuilder(512);
        head.append(request.method()).append(' ').append(request.url().target()).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(request.url().authority()).append("\r\n");
        request.headers().all().forEach(field -> head.append(field.getKey())
                .append(": ")
                .append(field.getValue().replaceAll("[\\r\\n]", ""))
                .append("\r\n"));
        return head.append("Connection: close\r\n\r\n").toString();
    }

    private static Exchange.Response read(
            ExchangeRequest request, InputStream in, Instant at, String address, ExchangeSteps steps)
            throws IOException {
        int[] budget = {MAX_HEADER_BYTES};
        int status;
        Headers headers;
        do {
            status = status(line(in, budget));
            headers = fields(in, budget);
        } while (status / 100 == 1 && status != 101);
        steps.answered();
        BodyReader.Body body = body(request, in, status, headers);
        return new Exchange.Response(
                request, at, "", status, headers, body.bytes(), body.end(), address, steps.timing());
    }

    private static int status(String line) throws ProtocolException {
        int space = line.indexOf(' ');
        String digits = space < 0 ? "" : line.substring(space + 1, Math.min(line.length(), space + 4));
        boolean http = line.startsWith("HTTP/") || line.startsWith("ICY ");
        if (http && digits.length() == 3 && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int status = Integer.parseInt(digits);
            if (status >= MIN_STATUS && status <= MAX_STATUS) {
                return status;
            }
        }
        throw new ProtocolException("Unexpected status line: " + line);
    }

    private static Headers fields(InputStream in, int[] budget) throws IOException {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (String line = line(in, budget); !line.isEmpty(); line = line(in, budget)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.add(Map.entry(
                        line.substring(0, colon).trim(),
                        HeaderText.withoutBreaks(line.substring(colon + 1)).trim()));
            }
        }
        return Headers.of(fields);
    }

    private static String line(InputStream in, int[] budget) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("unexpected end of stream");
            }
            if (--budget[0] < 0) {
                throw new ProtocolException("header larger than " + MAX_HEADER_BYTES + " bytes");
            }
            line.append((char) c);
        }
        int last = line.length() - 1;
        return last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
    }

    private static BodyReader.Body body(ExchangeRequest request, InputStream in, int status, Headers headers) {
        boolean none = request.method() == Method.HEAD || status == 204 || status == 304;
        if (none) {
            return new BodyReader.Body(new byte[0], BodyEnd.COMPLETE, Optional.empty());
        }
        boolean chunked = headers.first("Transfer-Encoding")
                .filter(coding -> coding.equalsIgnoreCase("chunked"))
                .isPresent();
        long length = chunked ? -1 : length(headers);
        InputStream framed = chunked ? new ChunkedStream(in) : length < 0 ? in : new BoundedStream(in, length);
        return BodyReader.read(framed, length, request.maxBodyBytes());
    }

    private static long length(Headers headers) {
        try {
            return headers.first("Content-Length").map(Long::parseLong).orElse(-1L);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static int millisLeft(long deadline) {
        return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
    }

    /** Bytes of a socket until a point in time, however slowly they drip. */
    private static final class DeadlineStream extends InputStream {
        private final Socket socket;
        private final InputStream in;
        private final long deadline;

        DeadlineStream(Socket socket, long deadline) throws IOException {
            this.socket = socket;
            this.in = socket.getInputStream();
            this.deadline = deadline;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (System.nanoTime() > deadline) {
                throw new java.net.SocketTimeoutException("timeout");
            }
            socket.setSoTimeout(millisLeft(deadline));
            return in.read(buffer, offset, length);
        }
    }
}
