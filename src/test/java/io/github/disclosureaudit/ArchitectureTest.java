package io.github.disclosureaudit;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The layout of design.md §5: who may see whom, and who may import which library. */
class ArchitectureTest {
    private static final String BASE = "io.github.disclosureaudit.";

    /** Package to the packages it may see. */
    private static final Map<String, Set<String>> MAY_SEE = new TreeMap<>(Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("text", Set.of("model")),
            Map.entry("page", Set.of("text", "model")),
            Map.entry("net", Set.of("text", "model")),
            Map.entry("archive", Set.of("text", "model")),
            Map.entry("regulation", Set.of("text", "model")),
            Map.entry("plan", Set.of("text", "model")),
            Map.entry("crawl", Set.of("page", "net", "archive", "text", "model")),
            Map.entry("check", Set.of("page", "regulation", "plan", "text", "model")),
            Map.entry("ledger", Set.of("page", "archive", "regulation", "plan", "text", "model")),
            Map.entry("report", Set.of("page", "archive", "regulation", "plan", "text", "model")),
            Map.entry(
                    "run",
                    Set.of(
                            "crawl",
                            "check",
                            "report",
                            "ledger",
                            "page",
                            "net",
                            "archive",
                            "regulation",
                            "plan",
                            "text",
                            "model")),
            Map.entry("demo", Set.of("text", "model")),
            Map.entry(
                    "cli",
                    Set.of(
                            "run",
                            "demo",
                            "crawl",
                            "check",
                            "report",
                            "ledger",
                            "page",
                            "net",
                            "archive",
                            "regulation",
                            "plan",
                            "text",
                            "model"))));

    /** Library package to the only packages that may import it. */
    private static final Map<String, Set<String>> LIBRARIES = new TreeMap<>(Map.ofEntries(
            Map.entry("okhttp3..", Set.of("net")),
            Map.entry("okio..", Set.of("net")),
            Map.entry("org.xbill.DNS..", Set.of("net")),
            Map.entry("org.jsoup..", Set.of("page")),
            Map.entry("crawlercommons..", Set.of("page")),
            Map.entry("org.apache.pdfbox..", Set.of("page")),
            Map.entry("org.apache.poi..", Set.of("page")),
            Map.entry("org.netpreserve.jwarc..", Set.of("archive")),
            // run.sync: the interface of an official database speaks JSON.
            Map.entry("com.fasterxml.jackson..", Set.of("plan", "report", "run.sync")),
            Map.entry("org.apache.commons.csv..", Set.of("report")),
            Map.entry("org.dhatim.fastexcel..", Set.of("report")),
            Map.entry("org.mozilla.universalchardet..", Set.of("text")),
            Map.entry("com.github.difflib..", Set.of("text")),
            Map.entry("picocli..", Set.of("cli"))));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.disclosureaudit");

    static Set<String> packages() {
        return MAY_SEE.keySet();
    }

    static Set<String> libraries() {
        return LIBRARIES.keySet();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void seesOnlyWhatTheDesignAllows(String name) {
        List<String> forbidden = new ArrayList<>();
        for (String other : MAY_SEE.keySet()) {
            if (!other.equals(name) && !MAY_SEE.getOrDefault(name, Set.of()).contains(other)) {
                forbidden.add(BASE + other + "..");
            }
        }
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage(BASE + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden.toArray(String[]::new))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void onlyItsRoomImportsALibrary(String library) {
        String[] rooms = LIBRARIES.getOrDefault(library, Set.of()).stream()
                .map(room -> BASE + room + "..")
                .toArray(String[]::new);
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("io.github.disclosureaudit..")
                .and()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }

    @Test
    void hasNoCycles() {
        slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void modelSeesOnlyTheJdk() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(BASE + "model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(BASE + "model..", "java..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void namesSayWhatThingsAre() {
        ArchRuleDefinition.noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
                .check(CLASSES);
    }
}
