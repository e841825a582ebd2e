package io.github.disclosureaudit.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.disclosureaudit.model.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What real handshakes come to, class by class: a client that trusts one authority, servers with all sorts of papers. */
@Timeout(60)
class TlsFaultsTest {
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final HeldCertificate root = new HeldCertificate.Builder()
            .certificateAuthority(1)
            .commonName("authority")
            .build();
    private final HeldCertificate between = new HeldCertificate.Builder()
            .certificateAuthority(0)
            .signedBy(root)
            .commonName("between")
            .build();

    private static HeldCertificate.Builder papers(HeldCertificate signer, String host) {
        return new HeldCertificate.Builder().signedBy(signer).addSubjectAlternativeName(host);
    }

    @Test
    void goodPapersAreNoFault() throws IOException {
        assertThat(shake(server(papers(between, "localhost").build(), between), "TLSv1.3", "TLSv1.2"))
                .isNull();
    }

    @Test
    void anotherNameIsSaidSo() throws IOException {
        assertThat(fault(server(papers(root, "mail.portal.test").build()))).isEqualTo(Fault.TLS_NAME);
    }

    @Test
    void expiredAndNotYetValidAreSaidSo() throws IOException {
        long now = Instant.now().toEpochMilli();
        HeldCertificate past = papers(root, "localhost")
                .validityInterval(now - 9 * DAY, now - DAY)
                .build();
        HeldCertificate future = papers(root, "localhost")
                .validityInterval(now + DAY, now + 9 * DAY)
                .build();
        assertThat(fault(server(past))).isEqualTo(Fault.TLS_EXPIRED);
        assertThat(fault(server(future))).isEqualTo(Fault.TLS_EXPIRED);
    }

    @Test
    void missingLinkOfTheChainAndOwnSignatureAreSaidSo() throws IOException {
        assertThat(fault(server(papers(between, "localhost").build()))).isEqualTo(Fault.TLS_CHAIN);
        HeldCertificate own = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .build();
        assertThat(fault(server(own))).isEqualTo(Fault.TLS_CHAIN);
    }

    @Test
    void noCommonProtocolIsSaidSo() throws IOException {
        SSLServerSocket old = server(papers(root, "localhost").build());
        assertThat(FaultClassifier.classify(shake(old, "TLSv1.3"))).isEqualTo(Fault.TLS_PROTOCOL);
    }

    private Fault fault(SSLServerSocket server) throws IOException {
        return FaultClassifier.classify(shake(server, "TLSv1.3", "TLSv1.2"));
    }

    private static SSLServerSocket server(HeldCertificate own, java.security.cert.X509Certificate... more)
            throws IOException {
        HandshakeCertificates papers =
                new HandshakeCertificates.Builder().heldCertificate(own, more).build();
        return (SSLServerSocket)
                papers.sslContext().getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    private static SSLServerSocket server(HeldCertificate own, HeldCertificate signer) throws IOException {
        return server(own, signer.certificate());
    }

    /** What the client throws; null if nothing. A single protocol is one that the client does not speak. */
    private Throwable shake(SSLServerSocket server, String... protocols) throws IOException {
        HandshakeCertificates trust = new HandshakeCertificates.Builder()
                .addTrustedCertificate(root.certificate())
                .build();
        server.setEnabledProtocols(protocols);
        OkHttpClient.Builder client = new OkHttpClient.Builder()
                .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
                .retryOnConnectionFailure(false);
        if (protocols.length == 1) {
            client.connectionSpecs(
                    java.util.List.of(new okhttp3.ConnectionSpec.Builder(okhttp3.ConnectionSpec.MODERN_TLS)
                            .tlsVersions(okhttp3.TlsVersion.TLS_1_2)
                            .build()));
        }
        OkHttpClient ready = client.build();
        CompletableFuture<Void> serving = CompletableFuture.runAsync(() -> serve(server));
        try (server) {
            Request request = new Request.Builder()
                    .url("https://localhost:" + server.getLocalPort() + "/")
                    .build();
            return catchThrowable(() -> ready.newCall(request).execute().close());
        } finally {
            serving.join();
            ready.dispatcher().executorService().shutdown();
            ready.connectionPool().evictAll();
        }
    }

    /** Serves until the socket is closed; localhost may mean two addresses, of which the client takes the one open. */
    private static void serve(SSLServerSocket server) {
        while (!server.isClosed()) {
            try (SSLSocket client = (SSLSocket) server.accept()) {
                client.getInputStream().read(new byte[4096]);
                client.getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                                .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            } catch (IOException expected) {
                // The client hangs up on papers that it does not like, and the test closes the server.
            }
        }
    }
}
