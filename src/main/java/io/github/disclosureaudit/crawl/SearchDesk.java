package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Fetch;
import io.github.disclosureaudit.model.LinkOutcome;
import io.github.disclosureaudit.model.ListItem;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.SiteSearch;
import io.github.disclosureaudit.model.SiteSearch.State;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.page.PageReader;
import io.github.disclosureaudit.page.ParsedPage;
import io.github.disclosureaudit.page.SearchBox;
import io.github.disclosureaudit.text.ChineseText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks the search of a site for one word of its home page, once and by GET only. The answer is no page of the site: its
 * links are not followed.
 */
final class SearchDesk {
    /** A run of characters that a search engine takes as it is. */
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}{4,12}");

    private static final int LONGEST_TEXT = 2_000;

    private final SiteDesk desk;
    private final LinkJudge judge;
    private final PageReader reader;

    SearchDesk(SiteDesk desk) {
        this.desk = desk;
        this.judge = new LinkJudge(desk.tools.walls(), new ErrorWords(desk.rules()));
        this.reader = new PageReader(desk.tools.limits());
    }

    SiteSearch ask() {
        Optional<Page> home = desk.shelf.pages().stream()
                .filter(page -> page.kind() == Page.Kind.HOME)
                .findFirst();
        Optional<String> word = home.flatMap(SearchDesk::word);
        if (word.isEmpty() || home.get().forms().isEmpty()) {
            return SiteSearch.NOT_ASKED;
        }
        Optional<SearchBox> box = get(desk.site.homeUrl()).success().flatMap(SearchBox::of);
        return box.map(found -> ask(found, word.get())).orElse(SiteSearch.NOT_ASKED);
    }

    private SiteSearch ask(SearchBox box, String word) {
        Optional<Url> address = box.asking(word);
        if (box.post()) {
            return SiteSearch.without(State.POST, word, "");
        }
        if (box.scripted() || address.isEmpty()) {
            return SiteSearch.without(State.SCRIPT, word, "");
        }
        String url = address.get().toString();
        if (!desk.identity.isOwn(address.get())) {
            return SiteSearch.without(State.OUTSIDE, word, url);
        }
        if (!desk.robots.allows(address.get()).join()) {
            return SiteSearch.without(State.CLOSED, word, url);
        }
        Fetch fetch = get(address.get());
        Optional<Exchange.Response> answer = fetch.success();
        LinkOutcome outcome = judge.judge(fetch);
        if (answer.isEmpty() || !(outcome instanceof LinkOutcome.Fine)) {
            boolean faulty = fetch.response().isPresent() && outcome instanceof LinkOutcome.Broken;
            return SiteSearch.without(faulty ? State.BROKEN : State.CLOSED, word, url);
        }
        ParsedPage page = reader.read(answer.get(), 1, false);
        int hits = (int) page.links().stream()
                .filter(link -> ChineseText.folded(link.text()).contains(word))
                .count();
        String text = page.fullText();
        return new SiteSearch(
                State.ANSWERED, word, url, hits, text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
    }

    private Fetch get(Url url) {
        return desk.fetching
                .fetch(ExchangeRequest.get(url, desk.settings.pageBytes(), desk.settings.timeout()))
                .join();
    }

    /** A piece of the first title on the home page that is long enough to be found again. */
    private static Optional<String> word(Page home) {
        return home.lists().stream()
                .flatMap(list -> list.items().stream())
                .map(ListItem::title)
                .map(ChineseText::folded)
                .map(WORD::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }
}
