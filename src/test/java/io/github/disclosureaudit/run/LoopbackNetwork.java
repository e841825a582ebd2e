package io.github.disclosureaudit.run;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The network of a run over portals of the test's own: no pace, robots obeyed, every address of this machine allowed. */
final class LoopbackNetwork {
    private LoopbackNetwork() {}

    /**
     * @param names the name server that knows the portals
     * @param parallel sites side by side
     */
    static AuditOrder.Network of(InetSocketAddress names, int parallel) {
        return new AuditOrder.Network(
                1_000,
                1L << 30,
                AuditOrder.Total.UNLIMITED,
                0,
                parallel,
                8,
                List.of(),
                Optional.of(names),
                true,
                true,
                false,
                true,
                Optional.empty(),
                Duration.ZERO);
    }
}
