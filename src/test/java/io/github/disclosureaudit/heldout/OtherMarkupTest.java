package io.github.disclosureaudit.heldout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.disclosureaudit.check.PaperPortal;
import io.github.disclosureaudit.model.Conclusion;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One portal of the acceptance world in markup that the world does not have: the verdicts must not change. It is skipped
 * where the world is not at hand.
 */
@Timeout(180)
class OtherMarkupTest {
    private static final Path WORLD = Path.of("../shared/acceptance/world");
    private static final String SITE = "yunze";
    /** They need other hosts, a library, or both families of addresses. */
    private static final Set<Integer> NEED_MORE = Set.of(21, 25, 26, 27);

    private static final Pattern ENTRY =
            Pattern.compile("<li><a href=\"([^\"]*)\"[^>]*>([^<]*)</a><span>(\\d{4})-(\\d\\d)-(\\d\\d)</span></li>");
    private static final Pattern LIST = Pattern.compile("(?s)<ul class=\"conList_ull\">(.*?)</ul>");

    /** Ways in which another site would write the same pages. */
    enum Skin {
        NO_NAMES,
        TABLES,
        DEFINITIONS,
        LEADING_DATES,
        GLUED_DATES,
        OTHER_PATHS,
        NO_TAGS,
        CAPITALS,
        CHINESE_BYTES;

        String change(String page) {
            return switch (this) {
                case NO_NAMES -> page.replaceAll(" (?:class|id)=\"(?!easysiteText)[^\"]*\"", "");
                case TABLES ->
                    list(page, "<table>$1</table>", "<tr><td><a href=\"$1\">$2</a></td><td>[$3-$4-$5]</td></tr>");
                case DEFINITIONS -> list(page, "<dl>$1</dl>", "<dt><a href=\"$1\">$2</a></dt><dd>$3年$4月$5日</dd>");
                case LEADING_DATES -> list(page, "<ul>$1</ul>", "<li><em>$3/$4/$5</em><a href=\"$1\">$2</a></li>");
                case GLUED_DATES ->
                    list(page, "<ul>$1</ul>", "<li><a href=\"$1\"><span>$2</span><i>$3-$4-$5</i></a></li>");
                case OTHER_PATHS -> page.replaceAll(" &gt; (?=<a)", " › ").replace("您的位置:", "您现在的位置：");
                case NO_TAGS -> page.replaceAll("<meta name=\"(?!Site)[^>]*>", "");
                case CAPITALS -> page.replaceAll("<(/?)table\\b", "<$1TABLE").replaceAll("<(/?)li\\b", "<$1LI");
                case CHINESE_BYTES -> page.replace("charset=utf-8", "charset=gb2312");
            };
        }

        Charset charset() {
            return this == CHINESE_BYTES ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        }

        private static String list(String page, String around, String entry) {
            return LIST.matcher(page)
                    .replaceAll(found -> around.replace(
                            "$1",
                            ENTRY.matcher(found.group(1)).replaceAll(entry).replace("$", "\\$")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theVerdictsDoNotDependOnTheMarkup(Skin skin) throws IOException {
        assumeTrue(Files.isDirectory(WORLD), "the acceptance world is not at hand");
        Map<Integer, String> wrong = new LinkedHashMap<>();
        List<Conclusion> conclusions = portal(skin).judge();
        for (String[] row : rows("truth/verdicts.csv")) {
            int requirement = row[0].equals(SITE) ? Integer.parseInt(row[1]) : 0;
            if (requirement > 0 && !NEED_MORE.contains(requirement)) {
                Conclusion got = conclusions.get(requirement - 1);
                if (!Set.of(row[2].split("\\|", -1)).contains(got.verdict().name())) {
                    wrong.put(
                            requirement,
                            row[2] + " but " + got.verdict() + " "
                                    + got.reason().code());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static PaperPortal portal(Skin skin) throws IOException {
        PaperPortal portal = PaperPortal.direct("云泽海关");
        for (String[] row : rows("roster/units.csv")) {
            if (row[0].equals(SITE)) {
                portal.unit(row[2], row[3].equals("yes"));
            }
        }
        Path root = WORLD.resolve("www/yunze.customs.test");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = "/" + root.relativize(file).toString().replace('\\', '/');
                byte[] body = Files.readAllBytes(file);
                boolean page = path.endsWith(".html");
                byte[] shown = page
                        ? skin.change(new String(body, StandardCharsets.UTF_8)).getBytes(skin.charset())
                        : body;
                String type = page ? "text/html" : "application/octet-stream";
                portal.bytes(path, type, shown);
                if (path.endsWith("/331341/index.html")) {
                    portal.bytes("/", type, shown);
                }
            }
        }
        return portal;
    }

    private static List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(WORLD.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}
