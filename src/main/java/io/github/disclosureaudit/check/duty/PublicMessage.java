package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Column;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.Entry;
import io.github.disclosureaudit.check.site.PublicationDate;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Table;
import io.github.disclosureaudit.text.ChineseDates;
import io.github.disclosureaudit.text.ChineseText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 公开留言: one message of the public, on a page of its own or in a row of a table on the column's page.
 *
 * @param title what it is about
 * @param address where it stands
 * @param record WARC record of that page
 * @param asked day on which it was asked
 * @param answered day on which it was answered
 * @param published day on which its page was published; empty for a row of a table
 * @param open whether it shows that no answer was given
 */
record PublicMessage(
        String title,
        String address,
        String record,
        Optional<LocalDate> asked,
        Optional<LocalDate> answered,
        Optional<LocalDate> published,
        boolean open) {
    private static final String ASK = "(?:留言|提问|咨询|来信|写信|提交|来件|受理)(?:时间|日期)";
    private static final String ANSWERS = "(?:答复|回复|办结|反馈|回信|解答)(?:时间|日期)";
    private static final Pattern ASKED = Pattern.compile(ASK + "[:\\s]*");
    private static final Pattern ANSWERED = Pattern.compile(ANSWERS + "[:\\s]*");
    private static final Pattern OPEN =
            Pattern.compile("暂未答复|暂未回复|尚未答复|尚未回复|未答复|未回复|暂无答复|暂无回复|处理中|办理中|待答复|待回复|待处理|受理中");
    /** Any word of an answer: a page without one shows the question alone. */
    private static final Pattern ANSWER = Pattern.compile("答复|回复|回信|回答|解答|答[:：]|办结|办理结果|处理结果|反馈");

    private static final Pattern SUBJECT = Pattern.compile("标题|主题|问题|留言内容|来信内容|咨询内容|内容");
    private static final int DATE_ROOM = 30;

    /** All messages that columns show, those on pages of their own first. */
    static List<PublicMessage> of(SiteView view, List<Column> columns) {
        Set<Document> documents = new LinkedHashSet<>();
        List<PublicMessage> messages = new ArrayList<>();
        for (Column column : columns) {
            for (Entry entry : column.entries()) {
                view.documents().at(entry.url()).filter(Document::isOpen).ifPresent(documents::add);
            }
        }
        documents.forEach(document -> messages.add(read(view, document)));
        for (Column column : columns) {
            for (Page page : column.pages()) {
                page.tables().forEach(table -> rows(page, table, messages));
            }
        }
        return messages;
    }

    private static PublicMessage read(SiteView view, Document document) {
        String text = ChineseText.narrow(view.documents().ownText(document));
        Optional<LocalDate> published = PublicationDate.of(document).day();
        Optional<LocalDate> answered = after(ANSWERED, text);
        boolean open = answered.isEmpty()
                && (OPEN.matcher(text).find()
                        || ASKED.matcher(text).find() && !ANSWER.matcher(text).find());
        return new PublicMessage(
                document.title(),
                document.address().toString(),
                document.record(),
                after(ASKED, text).or(() -> published),
                answered,
                published,
                open);
    }

    /** Rows under a head that names both days; one without the day of an answer is open only where it says so. */
    private static void rows(Page page, Table table, List<PublicMessage> messages) {
        List<String> head = table.rows().isEmpty() ? List.of() : table.rows().get(0);
        int asked = column(head, Pattern.compile(ASK));
        int answered = column(head, Pattern.compile(ANSWERS));
        int subject = Math.max(0, column(head, SUBJECT));
        if (asked < 0 || answered < 0) {
            return;
        }
        for (List<String> row : table.rows().subList(1, table.rows().size())) {
            Optional<LocalDate> day = cell(row, asked).flatMap(ChineseDates::first);
            Optional<LocalDate> reply = cell(row, answered).flatMap(ChineseDates::first);
            boolean open = reply.isEmpty()
                    && OPEN.matcher(ChineseText.narrow(String.join(" ", row))).find();
            if (day.isPresent()) {
                messages.add(new PublicMessage(
                        cell(row, subject).orElse(""),
                        page.url().toString(),
                        page.recordId(),
                        day,
                        reply,
                        Optional.empty(),
                        open));
            }
        }
    }

    private static int column(List<String> head, Pattern name) {
        for (int i = 0; i < head.size(); i++) {
            if (name.matcher(ChineseText.narrow(head.get(i))).find()) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<String> cell(List<String> row, int index) {
        return index < row.size() ? Optional.of(row.get(index)) : Optional.empty();
    }

    private static Optional<LocalDate> after(Pattern label, String text) {
        Matcher matcher = label.matcher(text);
        return matcher.find()
                ? ChineseDates.first(text.substring(matcher.end(), Math.min(text.length(), matcher.end() + DATE_ROOM)))
                : Optional.empty();
    }
}
