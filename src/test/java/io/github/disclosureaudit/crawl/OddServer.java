package io.github.disclosureaudit.crawl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** A server on loopback that sends what no server library would: any bytes, half answers, resets. */
final class OddServer implements AutoCloseable {
    private static final Pattern ESCAPE = Pattern.compile("%[0-9a-f]{2}", Pattern.CASE_INSENSITIVE);

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private Answer unknown = ask -> page(404, "<h1>404 Not Found</h1>");

    /** One request. */
    record Ask(String method, String host, String target, String cookie, int count) {}

    /** What goes out; one byte alone stands for a reset, no bytes at all close the connection quietly. */
    @FunctionalInterface
    interface Answer {
        byte[] to(Ask ask);
    }

    OddServer() {
        try {
            socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    Set<String> asked() {
        return counts.keySet();
    }

    OddServer on(String target, Answer answer) {
        answers.put(target, answer);
        return this;
    }

    OddServer page(String target, String html) {
        return on(target, ask -> page(200, html));
    }

    OddServer otherwise(Answer answer) {
        unknown = answer;
        return this;
    }

    static byte[] page(int status, String html) {
        return answer(status, "Content-Type: text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] answer(int status, String fields, byte[] body) {
        return raw("HTTP/1.1 " + status + " X\r\n" + fields + "\r\nContent-Length: " + body.length + "\r\n\r\n", body);
    }

    static byte[] raw(String head, byte[] body) {
        return raw(head, StandardCharsets.ISO_8859_1, body);
    }

    static byte[] raw(String head, Charset charset, byte[] body) {
        byte[] start = head.getBytes(charset);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                threads.execute(() -> serve(client));
            }
        } catch (IOException e) {
            // closed: the test is over
        }
    }

    private void serve(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            String line = in.readLine();
            while (line != null && answered(client, line, in)) {
                line = in.readLine();
            }
        } catch (IOException e) {
            // the client went away
        }
    }

    private boolean answered(Socket client, String requestLine, BufferedReader in) throws IOException {
        String[] parts = requestLine.split(" ");
        if (parts.length < 3 || !parts[2].startsWith("HTTP/")) {
            // Somebody speaks TLS: an honest plain server complains in plain text.
            client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return false;
        }
        String host = "";
        String cookie = "";
        for (String field = in.readLine(); field != null && !field.isEmpty(); field = in.readLine()) {
            host = field.regionMatches(true, 0, "Host: ", 0, 6) ? field.substring(6) : host;
            cookie = field.regionMatches(true, 0, "Cookie: ", 0, 8) ? field.substring(8) : cookie;
        }
        String target =
                ESCAPE.matcher(parts[1]).replaceAll(escape -> escape.group().toUpperCase(Locale.ROOT));
        String name = host.startsWith("portal.test") ? target : host.replaceAll(":.*", "") + target;
        int count = counts.computeIfAbsent(name, key -> new AtomicInteger()).incrementAndGet();
        byte[] out = answers.getOrDefault(name, unknown).to(new Ask(parts[0], host, parts[1], cookie, count));
        if (out.length == 1) {
            client.setSoLinger(true, 0);
            return false;
        }
        OutputStream stream = client.getOutputStream();
        stream.write(parts[0].equals("HEAD") ? withoutBody(out) : out);
        stream.flush();
        return out.length > 0 && !new String(out, StandardCharsets.ISO_8859_1).contains("Connection: close");
    }

    private static byte[] withoutBody(byte[] out) {
        int end = new String(out, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
        return end < 0 ? out : java.util.Arrays.copyOf(out, end + 4);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
