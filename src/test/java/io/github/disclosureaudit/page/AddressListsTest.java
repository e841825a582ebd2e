package io.github.disclosureaudit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The addresses of {@code srcset} and of style sheets are those a browser would fetch. */
@Timeout(30)
class AddressListsTest {
    @Test
    void readsSourceSets() {
        assertThat(SourceSet.addresses("a.jpg")).containsExactly("a.jpg");
        assertThat(SourceSet.addresses(" a.jpg 1x , b.jpg 2x,c,d.jpg")).containsExactly("a.jpg", "b.jpg", "c,d.jpg");
        assertThat(SourceSet.addresses("a.jpg, b.jpg 100w,\n c.jpg")).containsExactly("a.jpg", "b.jpg", "c.jpg");
        assertThat(SourceSet.addresses("data:image/png;base64,AA== 1x, b.jpg 2x"))
                .containsExactly("b.jpg");
        assertThat(SourceSet.addresses(" , ,")).isEmpty();
    }

    @Test
    void readsStyleSheets() {
        assertThat(StyleSheetReader.addresses(
                        "@import 'a.css'; @IMPORT url(b.css) print; i{background:URL( \"c(1).png\" ) no-repeat}"))
                .containsExactly("a.css", "b.css", "c(1).png");
        assertThat(StyleSheetReader.addresses("/* url(a.png) */ b{x:url(#id) url(data:x) url() url(d.png)}"))
                .containsExactly("d.png");
        for (String torn : List.of("url(", "url('a.png)", "@import ", "@import 'a", "/* url(a)")) {
            assertThat(StyleSheetReader.addresses(torn)).as(torn).isEmpty();
        }
    }
}
