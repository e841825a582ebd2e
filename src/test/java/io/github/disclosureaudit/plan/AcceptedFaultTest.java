package io.github.disclosureaudit.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.disclosureaudit.model.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is accepted without a host, reasons, a why and an end. */
@Timeout(30)
class AcceptedFaultTest {
    @TempDir
    Path folder;

    private LinkWords words(String entry) throws IOException {
        return LinkWords.read(RulesUnderTest.write(folder.resolve("links.yaml"), "accepted-faults:", "  - " + entry));
    }

    @ParameterizedTest
    @CsvSource({
        "http://mail.example.cn/login/a, http-403, 2022-12-31, true",
        "https://MAIL.example.cn/login/, http-403, 2022-01-01, true",
        "http://mail.example.cn/login/a, http-403, 2023-01-01, false",
        "http://mail.example.cn/login/a, http-404, 2022-12-31, false",
        "http://mail.example.cn/other, http-403, 2022-12-31, false",
        "http://www.example.cn/login/a, http-403, 2022-12-31, false",
        "http://[::1/login, http-403, 2022-12-31, false"
    })
    void coversItsHostPathReasonsAndTime(String address, String reason, LocalDate day, boolean expected)
            throws IOException {
        LinkWords words =
                words("{host: Mail.example.cn, path: /login, reasons: [http-403], why: 登录页, until: 2022-12-31}");
        assertThat(words.accepted(address, Reason.of(reason), day).isPresent()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{host: a.cn, reasons: [http-403], why: 已核实}",
                "{host: a.cn, reasons: [], why: 已核实, until: 2022-12-31}",
                "{host: a.cn, reasons: [http-403], until: 2022-12-31}",
                "{host: a.cn, reasons: [http-403], why: 已核实, until: 明年}"
            })
    void refusesAnEntryThatSaysTooLittle(String entry) {
        assertThatThrownBy(() -> words(entry))
                .isInstanceOf(RuleBookException.class)
                .hasMessageContaining("links.yaml");
    }

    @Test
    void acceptsNothingByItself() {
        assertThat(RulesUnderTest.book().links().accepted()).isEmpty();
        assertThat(RulesUnderTest.book().links().robotsReportOnly()).isEmpty();
    }
}
