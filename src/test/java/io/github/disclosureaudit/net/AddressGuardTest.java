package io.github.disclosureaudit.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.168.1.2",
                "10.0.0.8",
                "172.16.3.1",
                "127.0.0.1",
                "[::1]",
                "[fe80::1]",
                "localhost",
                "oa.local",
                "0x7f.1"
            })
    void aHostThatNoVisitorCanReachIsOneOfAnInternalNetwork(String host) {
        AddressGuard guard = new AddressGuard(true, List.of(), List.of("www.portal.test"));
        assertThat(guard.isIntranetHost(host)).isTrue();
    }

    @Test
    void whoOpensAPortalOnThisMachineOpensItsNeighboursThereToo() {
        AddressGuard guard = new AddressGuard(true, List.of(), List.of("127.0.0.1"));
        assertThat(guard.isIntranetHost("127.0.0.1")).isFalse();
        assertThat(guard.isIntranetHost("localhost")).isFalse();
        assertThat(guard.isIntranetHost("127.0.0.2")).isFalse();
        assertThat(guard.isIntranetHost("192.168.1.2")).isTrue();
    }

    @Test
    void nothingIsExemptUnlessPrivateAddressesAreAllowed() {
        AddressGuard guard = new AddressGuard(false, List.of(), List.of("127.0.0.1", "192.168.1.2"));
        assertThat(guard.isIntranetHost("127.0.0.1")).isTrue();
        assertThat(guard.isIntranetHost("localhost")).isTrue();
        assertThat(guard.isIntranetHost("192.168.1.2")).isTrue();
    }
}
