package io.github.disclosureaudit.check.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.check.PaperPortal;
import io.github.disclosureaudit.model.Conclusion;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.RuleBookReader;
import io.github.disclosureaudit.plan.RulesUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A fault that the rules accept for a time is a note that says why and until when; afterwards it is a fault again. */
@Timeout(60)
class AcceptedLinksTest {
    private static final int LINKS = 25;

    @TempDir
    Path rules;

    private Conclusion judged(String until) throws IOException {
        RulesUnderTest.copy(rules);
        Path links = rules.resolve("links.yaml");
        Files.writeString(
                links,
                Files.readString(links)
                        .replace(
                                "accepted-faults: []",
                                "accepted-faults: [{host: portal.test, path: /old, reasons: [http-404], why: 旧系统已停用, until: "
                                        + until + "}]"));
        return PaperPortal.direct("样本海关")
                .under(RuleBookReader.read(rules, Optional.empty()))
                .onHome("<p>服务入口。</p><a href=/old/app.html>旧系统</a>")
                .judge(LINKS);
    }

    private static Verdict ofLinks(Conclusion conclusion) {
        return conclusion.checks().stream()
                .filter(check -> check.check().equals("link"))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    @Test
    void isANoteWhileAccepted() throws IOException {
        Conclusion conclusion = judged("2099-12-31");
        assertThat(ofLinks(conclusion)).isEqualTo(Verdict.PASS);
        assertThat(conclusion.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.reason().code()).isEqualTo("http-404");
            assertThat(finding.message().arguments()).contains("旧系统已停用");
        });
    }

    @Test
    void isAFaultAfterwards() throws IOException {
        Conclusion conclusion = judged("2001-01-01");
        assertThat(ofLinks(conclusion)).isEqualTo(Verdict.WARN);
        assertThat(conclusion.findings()).singleElement().satisfies(finding -> assertThat(finding.severity())
                .isEqualTo(Severity.HIGH));
    }
}
