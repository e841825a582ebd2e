package io.github.disclosureaudit.net;

import io.github.disclosureaudit.model.Exchange.Timing;
import io.github.disclosureaudit.model.Ipv6Facts.Stage;
import java.util.concurrent.TimeUnit;

/** How far one exchange over a socket of its own came, and when. Used by one thread at a time. */
final class ExchangeSteps {
    private static final long UNSET = Long.MIN_VALUE;

    private final Runnable leaving;
    private final long start = System.nanoTime();
    private volatile Stage reached = Stage.NONE;
    private long dns = UNSET;
    private long connecting = UNSET;
    private long connected = UNSET;
    private long asked = UNSET;
    private long answered = UNSET;

    /** @param leaving told when the request is written */
    ExchangeSteps(Runnable leaving) {
        this.leaving = leaving;
    }

    void resolved() {
        dns = System.nanoTime();
    }

    void connecting() {
        connecting = System.nanoTime();
        reached = Stage.NONE;
    }

    void connected() {
        connected = System.nanoTime();
        reached = Stage.TCP;
    }

    void secured() {
        reached = Stage.TLS;
        leaving.run();
    }

    void asked() {
        asked = System.nanoTime();
    }

    void answered() {
        answered = System.nanoTime();
        reached = Stage.ANSWER;
    }

    /** The last step that was taken. */
    Stage reached() {
        return reached;
    }

    /** Delays until now. */
    Timing timing() {
        return new Timing(
                between(start, dns), between(connecting, connected), between(asked, answered), between(start, now()));
    }

    private static long now() {
        return System.nanoTime();
    }

    private static long between(long from, long to) {
        return from == UNSET || to == UNSET || to < from ? -1 : TimeUnit.NANOSECONDS.toMillis(to - from);
    }
}
