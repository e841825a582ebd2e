package io.github.disclosureaudit.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Form;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a form asks for, as a visitor sees it. */
@Timeout(30)
class FormReaderTest {
    private static Form form(String html) {
        List<Form> forms = Answers.read("http://a.test/x.html", "<h1>甲</h1><p>文。</p>" + html)
                .page()
                .forms();
        assertThat(forms).hasSize(1);
        return forms.get(0);
    }

    @Test
    void asksForItsVisibleFields() {
        Form form = form("<form action=' /apply.do ' method='POST'><label for=n>申请人　姓名</label><input id=n>"
                + "<input type=HIDDEN name=token><input name=q placeholder=' 关键词 ' title=检索>"
                + "<select name=kind><option>公民</option></select><textarea name=text></textarea>"
                + "<input type=submit value=提交><button>重置</button></form>");
        assertThat(form.action()).isEqualTo("/apply.do");
        assertThat(form.method()).isEqualTo("post");
        assertThat(form.fields()).containsExactly("申请人 姓名", "n", "q", "关键词", "检索", "kind", "text");
        assertThat(form.text()).contains("申请人", "公民", "提交", "重置").doesNotContain("token");
    }

    /** HTML: whatever is no method is GET. */
    @ParameterizedTest
    @CsvSource({"post, post", "Post, post", "get, get", "'', get", "search, get", "' post ', get", "dialog, dialog"})
    void theMethodIsWhatABrowserMakesOfIt(String written, String method) {
        assertThat(form("<form method='" + written + "'><input name=q></form>").method())
                .isEqualTo(method);
    }

    @Test
    void isBounded() {
        Form form = form("<form>" + "<input name=a placeholder=b>".repeat(500) + "<p>" + "字".repeat(9_000) + "</form>");
        assertThat(form.fields()).hasSize(200);
        assertThat(form.text().length()).isLessThanOrEqualTo(4_000);
    }

    @Test
    void scriptsAndStylesOfAFormAreNoWords() {
        assertThat(form("<form><script>var secret='甲';</script><style>.x{}</style>搜索<input name=q></form>")
                        .text())
                .isEqualTo("搜索");
    }
}
