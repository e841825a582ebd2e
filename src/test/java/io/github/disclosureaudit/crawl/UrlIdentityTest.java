package io.github.disclosureaudit.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.SiteKind;
import io.github.disclosureaudit.model.Url;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two addresses are one page exactly where a visitor could not tell them apart. */
class UrlIdentityTest {
    private static final String OWN = "http://www.portal.test";
    private static final Site SITE = new Site(
            "portal", "样本海关", SiteKind.DIRECT, "", Url.of(OWN + "/"), "", List.of("www.portal.test", "portal.test"));
    private static final UrlIdentity IDENTITY = new UrlIdentity(SITE, PortalFamily.of(List.of(SITE)), Rules.links());

    @ParameterizedTest
    @CsvSource({
        "/zwgk/index.html, /zwgk/",
        "/zwgk/INDEX.HTML, /zwgk/",
        "/zwgk/1a2b3c4d-1.html, /zwgk/",
        "/zwgk/1a2b3c4d-1.html?_t=1655555555, /zwgk/",
        "/a?b=1&c=2, /a?c=2&b=1",
        "/a?b=1&_t=1655555555, /a?b=1",
        "/a;jsessionid=9F?b=1, /a?b=1",
        "/a;JSESSIONID=9F/b.html, /a/b.html",
        "/%41.html, /A.html",
        "/%e4%b8%ad.html, /%E4%B8%AD.html",
        "/a?8h6a7FPl=aqDgnbXYZ12345, /a",
        "/a?&b=1&, /a?b=1"
    })
    void isOnePage(String one, String other) {
        assertEquals(of(OWN + one), of(OWN + other));
    }

    @ParameterizedTest
    @CsvSource({
        "/a?b=1, /a?b=2",
        "/a, /a/",
        "/a.html, /A.html",
        "/zwgk/1a2b3c4d-2.html, /zwgk/",
        "/zwgk/1a2b3c4d-1.html?x=1, /zwgk/?x=1",
        "/a%2Fb, /a/b",
        "/a?b=1%262, /a?b=1&2",
        "/a?keyword=search, /a"
    })
    void isAnotherPage(String one, String other) {
        assertNotEquals(of(OWN + one), of(OWN + other));
    }

    @ParameterizedTest
    @CsvSource({"https://www.portal.test/a", "http://portal.test/a"})
    void schemeHostAndPortOfTheOwnHostsDoNotMatter(String other) {
        assertEquals(of(OWN + "/a"), of(other));
    }

    @ParameterizedTest
    @CsvSource({"http://other.test/a, https://other.test/a", "http://other.test/index.html, http://other.test/"})
    void foreignAddressesAreWhatIsWritten(String one, String other) {
        assertNotEquals(of(one), of(other));
    }

    /** The form is a fixed point: asking for the identity of an identity changes nothing. */
    @Property(tries = 300)
    void theIdentityOfAnIdentityIsItself(@ForAll("targets") String target) {
        String once = IDENTITY.ownForm(Url.of(OWN + target));

        assertEquals(once, IDENTITY.ownForm(Url.of(OWN + once)));
    }

    @Provide
    Arbitrary<String> targets() {
        Arbitrary<String> path = Arbitraries.of(
                        "a", "index.html", "1a2b3c4d-1.html", "%41", "%e4", ";jsessionid=1", "x;y")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(parts -> "/" + String.join("/", parts));
        Arbitrary<String> query = Arbitraries.of("", "?b=1&a=2", "?_t=1", "?a=%7e&&b", "?phpsessid=2&c=%2f");
        return path.flatMap(start -> query.map(end -> start + end));
    }

    private static long of(String url) {
        return IDENTITY.fingerprint(Url.of(url));
    }
}
