package io.github.disclosureaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.disclosureaudit.heldout.OldWordFile;
import io.github.disclosureaudit.run.sync.OfficialSites;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The library from the command line: import, list, check. */
@Timeout(120)
class RegulationsCommandTest {
    private static final Path SHARED = Path.of("../shared/regulations");
    private static final String HTML = "<html><head><title>政策法规</title></head><body><h1>渡口管理条例</h1>"
            + "<p>（2010年3月1日国务院令第900号公布）</p><p>第一条　甲应当乙。</p><p>第二条　丙可以丁。</p>"
            + "<p>第三条　本条例自2010年5月1日起施行。</p></body></html>";

    @TempDir
    private Path folder;

    private final CommandUnderTest tool = new CommandUnderTest();

    private String library() {
        return folder.resolve("library").toString();
    }

    @Test
    void importsAPageListsAndChecksIt() throws IOException {
        Path page = Files.writeString(folder.resolve("a.html"), HTML, Charset.forName("GB18030"));
        assertThat(tool.run("--lang", "en", "regulations", "import", "--regulations", library(), page.toString()))
                .isZero();
        assertThat(tool.said()).contains("1 texts added").contains("0 refused");
        assertThat(tool.run("--lang", "en", "regulations", "list", "--regulations", library()))
                .isZero();
        assertThat(tool.said())
                .contains("《渡口管理条例》")
                .contains("in force from 2010-05-01")
                .contains("single source");
        assertThat(tool.run(
                        "regulations", "list", "--regulations", library(), "--format", "csv", "--as-of", "2009-01-01"))
                .isZero();
        assertThat(tool.said()).contains(",国务院令第900号,not-yet-in-force,2010-03-01,2010-05-01,,single-source");
        assertThat(tool.run("regulations", "check", "--regulations", library())).isZero();
    }

    @Test
    void importsAnOldWordFile() throws IOException {
        List<String> lines =
                List.of("渡口管理条例", "（2010年3月1日国务院令第900号公布）", "第一条　甲应当乙。", "第二条　丙可以丁。", "第三条　本条例自2010年5月1日起施行。");
        Path file = Files.write(folder.resolve("a.doc"), OldWordFile.of(lines));
        assertThat(tool.run("--lang", "en", "regulations", "import", "--regulations", library(), file.toString()))
                .isZero();
        assertThat(tool.said()).contains("1 texts added");
        assertThat(tool.run("regulations", "list", "--regulations", library(), "--format", "csv"))
                .isZero();
        assertThat(tool.said()).contains("渡口管理条例").contains("2010-03-01,2010-05-01");
        Path page = Files.writeString(folder.resolve("a.html"), HTML);
        assertThat(tool.run("compare", "--regulations", library(), "--format", "csv", page.toString()))
                .isZero();
        assertThat(tool.said()).contains(",match,");
    }

    @Test
    void aDamagedIndexIsMadeAgainAndSaidSo() throws IOException {
        Path page = Files.writeString(folder.resolve("a.html"), HTML);
        tool.run("regulations", "import", "--regulations", library(), page.toString());
        Path index = folder.resolve("library/fingerprints.idx");
        assertThat(index).isNotEmptyFile();
        assertThat(tool.run("--lang", "en", "regulations", "index", "--regulations", library()))
                .isZero();
        assertThat(tool.said()).contains("the index of 1 texts");
        assertThat(tool.run("--lang", "en", "compare", "--regulations", library(), "--format", "csv", page.toString()))
                .isZero();
        assertThat(tool.said()).doesNotContain("index");
        Files.writeString(index, "damaged");
        assertThat(tool.run("--lang", "en", "compare", "--regulations", library(), "--format", "csv", page.toString()))
                .isZero();
        assertThat(tool.said()).contains("is damaged and was made again").contains(",match,");
    }

    @Test
    void saysWhyATextIsRefusedAndGoesOn() throws IOException {
        Path texts = Files.createDirectories(folder.resolve("texts"));
        Files.writeString(texts.resolve("a.html"), HTML);
        Files.writeString(
                texts.resolve("b.html"), HTML.replace("<p>第二条　丙可以丁。</p>", "").replace("渡口", "码头"));
        Files.writeString(texts.resolve("c.png"), "no text");
        assertThat(tool.run("regulations", "import", "--regulations", library(), texts.toString()))
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(tool.said())
                .contains("拒收")
                .contains("b.html")
                .contains("条文序号不连续：第三条")
                .contains("新增 1 份");
    }

    @Test
    void badArgumentsLeaveTheLibraryAlone() throws IOException {
        assertThat(tool.run(
                        "regulations",
                        "import",
                        "--regulations",
                        library(),
                        folder.resolve("none").toString()))
                .isEqualTo(ExitCode.USAGE);
        Path texts = Files.createDirectories(folder.resolve("texts"));
        assertThat(tool.run("regulations", "import", "--regulations", library(), texts.toString()))
                .isEqualTo(ExitCode.USAGE);
        Files.writeString(texts.resolve("index.csv"), "id,title\nx,y\n");
        assertThat(tool.run("--lang", "en", "regulations", "import", "--regulations", library(), texts.toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(tool.said()).contains("index.csv").contains("\"file\"");
        assertThat(folder.resolve("library")).doesNotExist();
    }

    @Test
    void anIndexAddsWhatTheTextsDoNotSay() throws IOException {
        Path texts = Files.createDirectories(folder.resolve("texts"));
        Files.writeString(texts.resolve("a.txt"), "第一条　甲应当乙。\n第二条　本办法自公布之日起施行。\n");
        Files.writeString(
                texts.resolve("index.csv"),
                "\uFEFFfile,title,version_date,kind,sources_agreeing,status_as_of\r\n"
                        + "a.txt,渡口管理办法,2015-02-03,部门规章,公报+汇编,2026-01-02\r\nmissing.txt,码头办法,2015-02-03,部门规章,,\r\n");
        assertThat(tool.run("regulations", "import", "--regulations", library(), texts.toString()))
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(tool.said()).contains("missing.txt").contains("文件不存在");
        tool.run("regulations", "list", "--regulations", library(), "--format", "csv");
        assertThat(tool.said()).contains("2015-02-03,渡口管理办法,部门规章,,current,,2015-02-03,2026-01-02,verified");
    }

    @Test
    void theSharedLibraryGoesInWhole() throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "no ../shared/regulations");
        assertThat(tool.run("--lang", "en", "regulations", "import", "--regulations", library(), SHARED.toString()))
                .isZero();
        long texts;
        try (Stream<Path> files = Files.list(SHARED.resolve("texts"))) {
            texts = files.count();
        }
        assertThat(tool.said()).contains(texts + " texts added, 0 updated, 0 unchanged, 0 differ");
        assertThat(tool.run("--lang", "en", "regulations", "import", "--regulations", library(), SHARED.toString()))
                .isZero();
        assertThat(tool.said()).contains("0 texts added, 0 updated, " + texts + " unchanged");
        assertThat(tool.run("--lang", "en", "regulations", "check", "--regulations", library()))
                .isZero();
        assertThat(tool.said()).contains("0 faults");
    }

    @Test
    void syncsFromAMirror() throws IOException {
        try (OfficialSites sites = new OfficialSites()) {
            sites.hold("1", "渡口管理条例", "2010-03-01", 3, OfficialSites.BODY);
            String[] sync = {
                "--lang",
                "en",
                "regulations",
                "sync",
                "--regulations",
                library(),
                "--database",
                "flk",
                "--rate",
                "0",
                "--mirror",
                sites.address()
            };
            assertThat(tool.run(sync)).isZero();
            assertThat(tool.said()).contains("1 texts added");
            assertThat(tool.run(sync)).isZero();
            assertThat(tool.said()).contains("0 texts added, 0 updated, 0 unchanged");
            sites.close();
            assertThat(tool.run(
                            "--lang",
                            "en",
                            "regulations",
                            "sync",
                            "--regulations",
                            library(),
                            "--mirror",
                            sites.address()))
                    .isEqualTo(ExitCode.USAGE);
            assertThat(tool.said()).contains("--database");
        }
    }
}
