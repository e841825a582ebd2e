package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.Fault;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** The one place that maps what the client throws to a {@link Fault}. */
final class FaultClassifier {
    private FaultClassifier() {}

    static Fault classify(Throwable error) {
        if (has(error, GuardedAddressException.class)) {
            return Fault.GUARDED;
        }
        if (find(error, NameFaultException.class).isPresent()) {
            return find(error, NameFaultException.class).orElseThrow().fault();
        }
        if (error instanceof UnknownHostException) {
            return Fault.DNS_UNSURE;
        }
        if (error instanceof SSLException || has(error, CertificateException.class)) {
            return tls(error);
        }
        return transport(error);
    }

    /** What people are told: the words of the error on one line; its class where it has none. */
    static String detail(Throwable error) {
        String words =
                String.valueOf(error.getMessage()).replaceAll("\\s+", " ").strip();
        String text =
                error.getMessage() == null || words.isEmpty() ? error.getClass().getSimpleName() : words;
        return text.length() <= 300 ? text : text.substring(0, 299) + "…";
    }

    private static Fault transport(Throwable error) {
        String words = String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT);
        if (error instanceof SocketTimeoutException || error instanceof InterruptedIOException) {
            return Fault.TIMEOUT;
        }
        if (error instanceof NoRouteToHostException || words.contains("unreachable")) {
            return Fault.UNREACHABLE;
        }
        if (error instanceof ConnectException) {
            return words.contains("timed out") ? Fault.TIMEOUT : Fault.REFUSED;
        }
        if (error instanceof ProtocolException) {
            return Fault.PROTOCOL;
        }
        if (error instanceof SocketException) {
            return words.contains("network is down") || words.contains("no route") ? Fault.UNREACHABLE : Fault.RESET;
        }
        if (error instanceof IOException) {
            return io(error, words);
        }
        return Fault.PROTOCOL;
    }

    private static Fault io(Throwable error, String words) {
        if (words.contains("unexpected end of stream") || words.contains("reset") || words.contains("closed")) {
            return Fault.RESET;
        }
        // A header without end shows as "\n not found: limit=…".
        if (error instanceof EOFException) {
            return words.contains("not found") && !words.contains("limit=0") ? Fault.PROTOCOL : Fault.RESET;
        }
        return words.equals("canceled") || words.equals("timeout") ? Fault.TIMEOUT : Fault.PROTOCOL;
    }

    private static Fault tls(Throwable error) {
        boolean expired = has(error, CertificateExpiredException.class)
                || has(error, CertificateNotYetValidException.class)
                || find(error, CertPathValidatorException.class)
                        .filter(e -> e.getReason() == BasicReason.EXPIRED || e.getReason() == BasicReason.NOT_YET_VALID)
                        .isPresent();
        if (expired) {
            return Fault.TLS_EXPIRED;
        }
        if (has(error, SSLPeerUnverifiedException.class) || aboutName(error)) {
            return Fault.TLS_NAME;
        }
        if (has(error, CertificateException.class) || has(error, CertPathValidatorException.class)) {
            return Fault.TLS_CHAIN;
        }
        return brokenConnection(error).orElse(Fault.TLS_PROTOCOL);
    }

    private static boolean aboutName(Throwable error) {
        return find(error, CertificateException.class)
                .map(e -> String.valueOf(e.getMessage()))
                .filter(words -> words.contains("subject alternative") || words.contains("No name matching"))
                .isPresent();
    }

    /** A connection that broke during the handshake says nothing about TLS. */
    private static Optional<Fault> brokenConnection(Throwable error) {
        String words = String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT);
        if (has(error, SocketTimeoutException.class) || words.contains("timed out")) {
            return Optional.of(Fault.TIMEOUT);
        }
        boolean broken = has(error, SocketException.class)
                || has(error, EOFException.class)
                || words.contains("connection reset")
                || words.contains("terminated the handshake");
        return broken && !(error instanceof SSLHandshakeException && words.contains("alert"))
                ? Optional.of(Fault.RESET)
                : Optional.empty();
    }

    private static boolean has(Throwable error, Class<? extends Throwable> type) {
        return find(error, type).isPresent();
    }

    private static <T extends Throwable> Optional<T> find(Throwable error, Class<T> type) {
        Throwable current = error;
        for (int depth = 0; current != null && depth < 10; depth++) {
            if (type.isInstance(current)) {
                return Optional.of(type.cast(current));
            }
            current = current.getCause();
        }
        return Optional.empty();
    }
}
