package io.github.disclosureaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.crawl.CrawlWatch;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.SiteKind;
import io.github.disclosureaudit.model.Url;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ProgressTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2021-12-30T18:00:00Z"));
    private final Progress progress = new Progress(now::get);

    private void pass(int seconds) {
        now.updateAndGet(at -> at.plusSeconds(seconds));
    }

    private static Site site(String id) {
        return new Site(
                id, id + "海关", SiteKind.DIRECT, "", Url.of("http://" + id + ".test/"), "", List.of(id + ".test"));
    }

    @Test
    void addsUpSitesThatRunAndThatHaveEnded() {
        progress.begin(4);
        CrawlWatch a = progress.begin(site("a"));
        CrawlWatch b = progress.begin(site("b"));
        a.at(100, 20, 5, 1);
        b.at(50, 10, 0, 2);
        progress.end(site("a"));
        pass(10);
        Progress.Snapshot seen = progress.look();
        assertThat(seen.sites()).isEqualTo(4);
        assertThat(seen.done()).isEqualTo(1);
        assertThat(seen.pages()).isEqualTo(150);
        assertThat(seen.queue()).isEqualTo(10);
        assertThat(seen.walls()).isEqualTo(3);
        assertThat(seen.pace()).isEqualTo(15);
        assertThat(seen.running()).containsExactly(new Progress.Running("b海关", 50, 10));
        // 10 pages wait, and two sites have not begun that may be like the one of 100 pages: 210 at 15 a second.
        assertThat(seen.left()).contains(Duration.ofSeconds(14));
    }

    @Test
    void takesThePaceOfTheLastMinute() {
        progress.begin(1);
        CrawlWatch a = progress.begin(site("a"));
        a.at(6000, 100, 0, 0);
        for (int i = 0; i < 70; i++) {
            pass(1);
            progress.look();
        }
        assertThat(progress.look().pace()).isZero();
        assertThat(progress.look().left()).isEmpty();
        a.at(6120, 10, 0, 0);
        pass(1);
        assertThat(progress.look().pace()).isBetween(1.9, 2.1);
    }

    @Test
    void knowsNoPaceBeforeTimeHasPassed() {
        progress.begin(1);
        progress.begin(site("a")).at(10, 10, 0, 0);
        assertThat(progress.look().pace()).isZero();
        assertThat(progress.look().left()).isEmpty();
    }
}
