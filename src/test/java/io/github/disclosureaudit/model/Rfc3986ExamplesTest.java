package io.github.disclosureaudit.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of RFC 3986 §5.4; where browsers differ from it (the last two), browsers are right. */
class Rfc3986ExamplesTest {
    private static final Url BASE = Url.of("http://a/b/c/d;p?q");

    @ParameterizedTest
    @CsvSource({
        "g, http://a/b/c/g",
        "./g, http://a/b/c/g",
        "g/, http://a/b/c/g/",
        "/g, http://a/g",
        "//g, http://g/",
        "?y, http://a/b/c/d;p?y",
        "g?y, http://a/b/c/g?y",
        "g#s, http://a/b/c/g#s",
        "g?y#s, http://a/b/c/g?y#s",
        ";x, http://a/b/c/;x",
        "g;x, http://a/b/c/g;x",
        "g;x?y#s, http://a/b/c/g;x?y#s",
        "., http://a/b/c/",
        "./, http://a/b/c/",
        ".., http://a/b/",
        "../, http://a/b/",
        "../g, http://a/b/g",
        "../.., http://a/",
        "../../, http://a/",
        "../../g, http://a/g",
        "../../../g, http://a/g",
        "../../../../g, http://a/g",
        "/./g, http://a/g",
        "/../g, http://a/g",
        "g., http://a/b/c/g.",
        ".g, http://a/b/c/.g",
        "g.., http://a/b/c/g..",
        "..g, http://a/b/c/..g",
        "./../g, http://a/b/g",
        "./g/., http://a/b/c/g/",
        "g/./h, http://a/b/c/g/h",
        "g/../h, http://a/b/c/h",
        "g;x=1/./y, http://a/b/c/g;x=1/y",
        "g;x=1/../y, http://a/b/c/y",
        "g?y/./x, http://a/b/c/g?y/./x",
        "g?y/../x, http://a/b/c/g?y/../x",
        "g#s/./x, http://a/b/c/g#s/./x",
        "g#s/../x, http://a/b/c/g#s/../x",
        "http:g, http://a/b/c/g",
        "///g, http://g/"
    })
    void resolve(String reference, String expected) {
        Reference.Web web = (Reference.Web) BASE.resolve(reference, StandardCharsets.UTF_8);
        assertEquals(expected, web.url() + (web.fragment().isEmpty() ? "" : "#" + web.fragment()));
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "#s, s"})
    void stayOnThePage(String reference, String fragment) {
        assertEquals(new Reference.SamePage(fragment), BASE.resolve(reference, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"g:h, g"})
    void keepAnotherScheme(String reference, String scheme) {
        assertEquals(new Reference.OtherScheme(scheme, reference), BASE.resolve(reference, StandardCharsets.UTF_8));
    }
}
