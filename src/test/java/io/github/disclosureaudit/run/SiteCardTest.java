package io.github.disclosureaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.SiteKind;
import io.github.disclosureaudit.model.Unit;
import io.github.disclosureaudit.model.Url;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who an archive says it is of. */
@Timeout(30)
class SiteCardTest {
    private static final Site SITE = new Site(
            "alpha",
            "甲海关",
            SiteKind.DIRECT,
            "hq",
            Url.of("http://a.test:81/x"),
            "a_customs",
            List.of("a.test", "b.test"));

    @Test
    void comesBackAsItWas() {
        SiteCard card = new SiteCard(SITE, List.of(new Unit("alpha", "alpha-1", "乙海关", true)));
        assertThat(SiteCard.parse(card.text())).contains(card);
    }

    /** Files are named by it. */
    @ParameterizedTest
    @ValueSource(strings = {"../../evil", "a/b", "", ".", "-a", "A", "a\\b", "a b", "a\u0000"})
    void anArchiveMayNotNameFilesElsewhere(String id) {
        assertThat(SiteCard.site(SiteCard.line(SITE).replace("alpha", id))).isEmpty();
        assertThat(SiteCard.parse(SiteCard.line(SITE).replace("alpha", id))).isEmpty();
    }
}
