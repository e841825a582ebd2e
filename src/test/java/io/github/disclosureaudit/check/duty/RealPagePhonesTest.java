package io.github.disclosureaudit.check.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.RealPages;
import io.github.disclosureaudit.RealPages.Truth;
import io.github.disclosureaudit.plan.PhoneLabels;
import io.github.disclosureaudit.plan.RuleBookReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The telephone numbers of real pages: those that a person would dial, and nothing that only looks like one. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RealPagePhonesTest {
    private static final PhoneLabels LABELS =
            RuleBookReader.read(Path.of("rules"), Optional.empty()).phones();

    static Stream<Truth> pages() throws IOException {
        return RealPages.read().stream().filter(truth -> truth.kind().equals("ARTICLE"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void readsTheNumbersAndNoOthers(Truth truth) throws IOException {
        Document page = Jsoup.parse(new String(truth.bytes(), StandardCharsets.UTF_8));
        page.select("script, style, [class*=foot], [id*=foot]").remove();
        UnitPhones phones = new UnitPhones(LABELS);
        page.body()
                .select("p, td, li, div:not(:has(div,p,table,ul))")
                .eachText()
                .forEach(phones::read);

        assertThat(phones.good().stream().map(RealPagePhonesTest::plain))
                .containsExactlyInAnyOrderElementsOf(truth.phones());
        assertThat(phones.malformed()).isEmpty();
    }

    private static String plain(String phone) {
        return phone.startsWith("-") ? phone.substring(1) : phone;
    }
}
