package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.Exchange.Timing;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Protocol;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** What happened on the way of one call: delays, the address that answered, whether the connection was an old one. */
final class ExchangeTrace extends EventListener {
    private static final long UNSET = Long.MIN_VALUE;

    private final Runnable leaving;
    private final long start = System.nanoTime();
    private volatile long dnsStart = UNSET;
    private volatile long dnsEnd = UNSET;
    private volatile long connectStart = UNSET;
    private volatile long connectEnd = UNSET;
    private volatile long requestSent = UNSET;
    private volatile long firstByte = UNSET;
    private volatile String address = "";
    private volatile boolean acquired;
    private volatile boolean answered;

    /** @param leaving told when the request is written */
    ExchangeTrace(Runnable leaving) {
        this.leaving = leaving;
    }

    @Override
    public void dnsStart(Call call, String host) {
        dnsStart = System.nanoTime();
    }

    @Override
    public void dnsEnd(Call call, String host, List<InetAddress> addresses) {
        dnsEnd = System.nanoTime();
    }

    @Override
    public void connectStart(Call call, InetSocketAddress target, Proxy proxy) {
        connectStart = System.nanoTime();
    }

    @Override
    public void secureConnectStart(Call call) {
        // The TCP part ends here; TLS is not part of the connect delay.
        connectEnd = System.nanoTime();
    }

    @Override
    public void connectEnd(Call call, InetSocketAddress target, Proxy proxy, @Nullable Protocol protocol) {
        if (connectEnd < connectStart) {
            connectEnd = System.nanoTime();
        }
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        acquired = true;
        address = connection.route().socketAddress().getAddress().getHostAddress();
    }

    @Override
    public void requestHeadersEnd(Call call, okhttp3.Request request) {
        requestSent = System.nanoTime();
        leaving.run();
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        // The start event fires when waiting begins, not when the first byte comes.
        firstByte = System.nanoTime();
        answered = true;
    }

    String address() {
        return address;
    }

    /** An idle connection was used again and nothing came back: the server had closed it, the request never counted. */
    boolean diedOnOldConnection() {
        return acquired && connectStart == UNSET && !answered;
    }

    Timing timing() {
        return new Timing(
                between(dnsStart, dnsEnd),
                between(connectStart, connectEnd),
                between(requestSent, firstByte),
                between(start, System.nanoTime()));
    }

    private static long between(long from, long to) {
        return from == UNSET || to == UNSET || to < from ? -1 : TimeUnit.NANOSECONDS.toMillis(to - from);
    }
}
