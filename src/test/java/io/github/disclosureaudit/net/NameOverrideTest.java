package io.github.disclosureaudit.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --resolve HOST:PORT:ADDRESS} means what it means to curl, or is refused. */
class NameOverrideTest {
    @ParameterizedTest
    @CsvSource({
        "Portal.TEST:8080:127.0.0.1, portal.test, 8080, 127.0.0.1",
        "portal.test:80:[::1], portal.test, 80, 0:0:0:0:0:0:0:1",
        "portal.test:80:::1, portal.test, 80, 0:0:0:0:0:0:0:1",
        "portal.test:65535:10.0.0.1, portal.test, 65535, 10.0.0.1"
    })
    void namesHostPortAndAddress(String text, String host, int port, String address) {
        NameOverride override = NameOverride.parse(text);
        assertThat(override.host()).isEqualTo(host);
        assertThat(override.port()).isEqualTo(port);
        assertThat(override.address().getHostAddress()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "portal.test",
                "portal.test:80",
                ":80:127.0.0.1",
                "portal.test::127.0.0.1",
                "portal.test:x:127.0.0.1",
                "portal.test:0:127.0.0.1",
                "portal.test:-1:127.0.0.1",
                "portal.test:65536:127.0.0.1",
                "portal.test:80:",
                "portal.test:80:other.test"
            })
    void isRefusedWhereItHasAnotherForm(String text) {
        assertThatThrownBy(() -> NameOverride.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not ");
    }
}
