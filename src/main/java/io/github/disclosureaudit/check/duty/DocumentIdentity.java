package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.HeadBlock;
import io.github.disclosureaudit.check.site.RepealedRegister;
import io.github.disclosureaudit.text.AnyWord;
import io.github.disclosureaudit.text.ChineseText;
import io.github.disclosureaudit.text.DocumentNumber;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which document a page carries, by what it says of itself: its titles and the number of its head block. A page about a
 * document (an interpretation, the notice that repeals it) is another document.
 *
 * @param document the document
 * @param head claims of its page
 */
record DocumentIdentity(Document document, HeadBlock head) {
    private static final AnyWord ABOUT = AnyWord.of("废止|失效|停止执行|修改|修订|修正|解读|问答|图解|清理|目录|征求意见|草案|说明|新闻|新旧");
    private static final Pattern IN_TITLE_MARKS = Pattern.compile("《([^》]{2,80})》");
    private static final Pattern REMARK = Pattern.compile("[(（〔\\[][^)）〕\\]]*(?:号|令|修订|修正|有效|废止|失效)[^)）〕\\]]*[)）〕\\]]");
    /** Those with which a remark begins. */
    private static final AnyWord BRACKETS = AnyWord.of("(|（|〔|[");

    private static final Pattern OWN_NUMBER = Pattern.compile("^[^《]{0,30}?号(?:公告|令)?[)）]?");

    /** The repealed document that the page is; empty when it is none that is known. */
    Optional<RepealedRegister.Entry> repealed(RepealedRegister register) {
        Optional<DocumentNumber> own = number();
        for (String title : document.titles()) {
            if (ABOUT.standsIn(title)) {
                return Optional.empty();
            }
        }
        Optional<RepealedRegister.Entry> byNumber = own.flatMap(register::numbered);
        if (byNumber.isPresent()) {
            return byNumber;
        }
        return titles().map(register::titled)
                .flatMap(Optional::stream)
                // Another number is another document of the same title.
                .filter(entry -> own.isEmpty()
                        || entry.numbers().isEmpty()
                        || entry.numbers().stream().anyMatch(number -> number.isSame(own.get())))
                .findFirst();
    }

    /** The page's own number: that of the head block, else the one that its title begins with. */
    Optional<DocumentNumber> number() {
        Optional<DocumentNumber> stated = DocumentNumber.first(head.number());
        return stated.isPresent()
                ? stated
                : document.titles().stream()
                        .map(OWN_NUMBER::matcher)
                        .filter(Matcher::find)
                        .map(Matcher::group)
                        .map(DocumentNumber::first)
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private Stream<String> titles() {
        return document.titles().stream().flatMap(title -> {
            String plain = ChineseText.folded(title);
            if (plain.indexOf('《') < 0) {
                return Stream.of(plain, withoutNumber(plain)).filter(text -> !text.isEmpty());
            }
            Matcher marked = IN_TITLE_MARKS.matcher(plain);
            // 海关总署关于公布《…办法》的令: the one title in marks is the document's.
            boolean one = marked.find();
            String inside = one ? marked.group(1) : "";
            return Stream.of(plain, one && !marked.find() ? inside : "", withoutNumber(plain))
                    .filter(text -> !text.isEmpty());
        });
    }

    private static String withoutNumber(String title) {
        return BRACKETS.standsIn(title) ? REMARK.matcher(title).replaceAll("") : title;
    }

    /** The document's number, the day of its repeal and what replaced it, for messages. */
    static String since(HeadBlock head, RepealedRegister.Entry repealed) {
        return Stream.of(head.number(), repealed.from().toString(), repealed.replacedBy())
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    /** Titles that the document goes by. */
    List<String> names() {
        return titles().distinct().toList();
    }
}
