package io.github.disclosureaudit.check.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.check.CheckCatalogue;
import io.github.disclosureaudit.check.Judge;
import io.github.disclosureaudit.check.PaperPortal;
import io.github.disclosureaudit.check.RegulationTexts;
import io.github.disclosureaudit.model.Conclusion;
import io.github.disclosureaudit.model.Fault;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Ipv6Facts;
import io.github.disclosureaudit.model.Ipv6Facts.Comparison;
import io.github.disclosureaudit.model.Ipv6Facts.Dial;
import io.github.disclosureaudit.model.Ipv6Facts.Lookup;
import io.github.disclosureaudit.model.Ipv6Facts.NameServer;
import io.github.disclosureaudit.model.Ipv6Facts.Share;
import io.github.disclosureaudit.model.Ipv6Facts.Stage;
import io.github.disclosureaudit.model.Ipv6Measure;
import io.github.disclosureaudit.model.Ipv6Measure.Kind;
import io.github.disclosureaudit.model.Ipv6Measure.Met;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.RuleBook;
import io.github.disclosureaudit.plan.RuleBookReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requirement 27 and its measures, from what was measured: every way to fail, and what proves nothing. */
@Timeout(60)
class Ipv6CheckTest {
    private static final RuleBook RULES = RuleBookReader.read(Path.of("rules"), Optional.empty());
    private static final int REQUIREMENT = 27;
    private static final byte[] SCRIPTED =
            "<html><head><title>样本海关</title></head><body><div id=app></div><script src=/js/app.js></script></body></html>"
                    .getBytes(StandardCharsets.UTF_8);
    private static final String ONE = "2400:3200:0:0:0:0:0:1";
    private static final String TWO = "2400:3200:0:0:0:0:0:2";
    private static final Set<Kind> BY_DNS_ALONE =
            EnumSet.of(Kind.AAAA, Kind.DELEGATION, Kind.IPV4_ONLY_HOSTS, Kind.DNSSEC);

    /** Facts of a portal that has everything; a test changes one of them. */
    private static final class Facts {
        private Lookup lookup = Lookup.FOUND;
        private List<String> addresses = List.of(ONE);
        private List<String> rejected = List.of();
        private List<NameServer> servers = List.of(new NameServer("ns.portal.test", List.of(ONE), Optional.of(true)));
        private List<Dial> dials = List.of(open(ONE), open(ONE), open(ONE));
        private Optional<Comparison> home = Optional.of(new Comparison(200, 200, "样本海关", "样本海关", 1, 1, 1, ""));
        private Optional<Share> second = Optional.of(new Share(20, 20, 20, List.of()));
        private List<String> blanks = List.of();
        private boolean vantage = true;

        private Ipv6Facts all() {
            return new Ipv6Facts(
                    "portal.test",
                    lookup,
                    List.of("portal.test"),
                    addresses,
                    rejected,
                    servers,
                    dials,
                    home,
                    second,
                    second,
                    blanks,
                    Optional.empty(),
                    "insecure",
                    new Ipv6Facts.Vantage(true, vantage, "test"));
        }
    }

    private static Dial open(String address) {
        return new Dial(address, 80, Stage.ANSWER, 200, "", Optional.empty(), 3, 5, 9, "");
    }

    private static Dial failed(String address, Fault fault) {
        return new Dial(address, 80, Stage.NONE, 0, "", Optional.of(fault), -1, -1, -1, "");
    }

    private static Dial walled(String address) {
        return new Dial(address, 80, Stage.ANSWER, 412, "瑞数", Optional.empty(), 3, 5, 9, "");
    }

    private static PaperPortal portal() {
        return PaperPortal.direct("样本海关").column("工作动态", "/n/index.html");
    }

    private static Conclusion judge(Facts facts) {
        return judge(portal(), facts);
    }

    private static Conclusion judge(PaperPortal portal, Facts facts) {
        return portal.look(crawled -> new Judge(RULES, CheckCatalogue.load(), RegulationTexts.NONE)
                .judge(crawled.withIpv6(facts.all()), PaperPortal.AS_OF)
                .get(REQUIREMENT - 1));
    }

    private static List<Ipv6Measure> measures(Facts facts) {
        return measures(portal(), facts);
    }

    private static List<Ipv6Measure> measures(PaperPortal portal, Facts facts) {
        return portal.look(crawled -> Ipv6Measures.of(crawled.withIpv6(facts.all()), RULES.ipv6()));
    }

    private static Ipv6Measure measure(Facts facts, Kind kind) {
        return measure(portal(), facts, kind);
    }

    private static Ipv6Measure measure(PaperPortal portal, Facts facts, Kind kind) {
        return measures(portal, facts).stream()
                .filter(measure -> measure.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static void expect(Facts facts, Verdict verdict, String reason) {
        Conclusion conclusion = judge(facts);
        assertThat(conclusion.verdict()).as(conclusion.toString()).isEqualTo(verdict);
        assertThat(conclusion.reason().code()).isEqualTo(reason);
        boolean fault = verdict == Verdict.FAIL || verdict == Verdict.WARN;
        assertThat(conclusion.findings())
                .extracting(Finding::reason)
                .extracting(Object::toString)
                .hasSize(fault ? 1 : 0);
    }

    @Test
    void everythingInOrderPasses() {
        expect(new Facts(), Verdict.PASS, "reachable");
        assertThat(measures(new Facts()))
                .filteredOn(measure -> measure.met() == Met.NO)
                .isEmpty();
    }

    @Test
    void noAddressIsAFaultThatTheDnsProves() {
        Facts facts = new Facts();
        facts.addresses = List.of();
        facts.rejected = List.of("::ffff:10.0.0.1");
        facts.dials = List.of();
        facts.vantage = false;
        expect(facts, Verdict.FAIL, "no-aaaa");
        Ipv6Measure aaaa = measure(facts, Kind.AAAA);
        assertThat(aaaa.met()).isEqualTo(Met.NO);
        assertThat(aaaa.detail()).contains("✗ ::ffff:10.0.0.1");
    }

    @ParameterizedTest
    @EnumSource(
            value = Lookup.class,
            names = {"FAILED", "NO_SUCH_NAME"})
    void aLookupWithoutAnAnswerProvesNothing(Lookup lookup) {
        Facts facts = new Facts();
        facts.lookup = lookup;
        facts.addresses = List.of();
        facts.dials = List.of();
        expect(facts, Verdict.UNKNOWN, "dns");
        assertThat(measure(facts, Kind.AAAA).reason()).isEqualTo("dns");
    }

    @Test
    void withoutIpv6OfItsOwnTheToolBlamesNobody() {
        Facts facts = new Facts();
        facts.vantage = false;
        facts.dials = List.of(failed(ONE, Fault.REFUSED), failed(ONE, Fault.TIMEOUT));
        facts.home = Optional.empty();
        facts.second = Optional.empty();
        facts.servers = List.of(new NameServer("ns.portal.test", List.of(ONE), Optional.empty()));
        expect(facts, Verdict.UNKNOWN, "vantage");
        assertThat(measures(facts))
                .filteredOn(measure -> !BY_DNS_ALONE.contains(measure.kind()))
                .isNotEmpty()
                .allMatch(measure ->
                        measure.met() == Met.UNKNOWN && measure.value().isEmpty())
                .allMatch(measure -> measure.reason().equals("vantage"));
        assertThat(measure(facts, Kind.AAAA).met()).isEqualTo(Met.YES);
        assertThat(measure(facts, Kind.DELEGATION).met()).isEqualTo(Met.YES);
        assertThat(measure(facts, Kind.IPV4_ONLY_HOSTS).met()).isEqualTo(Met.YES);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"REFUSED", "TIMEOUT", "RESET"})
    void aHomePageThatNeverOpensIsAFault(Fault fault) {
        Facts facts = new Facts();
        facts.dials = List.of(failed(ONE, fault), failed(ONE, fault));
        facts.home = Optional.empty();
        facts.second = Optional.empty();
        expect(facts, Verdict.FAIL, "v6-unreachable");
        assertThat(measure(facts, Kind.HOME).value()).isEqualTo("0");
    }

    @Test
    void oneFailureAmongWallsProvesNothing() {
        Facts facts = new Facts();
        facts.dials = List.of(walled(ONE), walled(ONE), failed(ONE, Fault.RESET));
        facts.home = Optional.empty();
        facts.second = Optional.empty();
        expect(facts, Verdict.UNKNOWN, "wall");
    }

    @Test
    void aDeadAddressAmongSeveralIsTold() {
        Facts facts = new Facts();
        facts.addresses = List.of(ONE, TWO);
        facts.dials = List.of(open(ONE), failed(TWO, Fault.TIMEOUT), open(ONE), failed(TWO, Fault.TIMEOUT));
        expect(facts, Verdict.WARN, "v6-unstable");
        Ipv6Measure home = measure(facts, Kind.HOME);
        assertThat(home.value()).isEqualTo("0.5");
        assertThat(home.detail()).isEqualTo("✗ " + TWO);
        assertThat(home.tested()).isEqualTo(2);
    }

    @Test
    void anotherPageIsAFaultAndAChangingOneIsNot() {
        Facts other = new Facts();
        other.home = Optional.of(new Comparison(200, 200, "样本海关", "Welcome to nginx!", 0.1, 0, 1, ""));
        expect(other, Verdict.FAIL, "v6-differs");
        Facts changing = new Facts();
        changing.home = Optional.of(new Comparison(200, 200, "样本海关", "样本海关 2", 0.4, 0.3, 0.45, ""));
        expect(changing, Verdict.PASS, "reachable");
    }

    @Test
    void tooFewLinksAreAWarningWithTheSample() {
        Facts facts = new Facts();
        facts.second = Optional.of(new Share(20, 16, 140, List.of("http://a.portal.test/1")));
        expect(facts, Verdict.WARN, "v6-links");
        Ipv6Measure links = measure(facts, Kind.SECOND_LEVEL_LINKS);
        assertThat(links.value()).isEqualTo("0.8");
        assertThat(List.of(links.tested(), links.total())).containsExactly(20, 140);
        assertThat(links.detail()).contains("http://a.portal.test/1");
        assertThat(links.threshold().confidence()).isEqualTo("project-default");
    }

    /** Zero of zero is no share: it passes only where the home page was read and has no link to its own site. */
    @Test
    void noLinksIsNoFaultOnlyWhereThereIsNone() {
        Facts facts = new Facts();
        facts.second = Optional.of(new Share(0, 0, 0, List.of()));
        expect(facts, Verdict.UNKNOWN, "not-measured");
        assertThat(measure(facts, Kind.SECOND_LEVEL_LINKS).met()).isEqualTo(Met.UNKNOWN);

        PaperPortal splash = PaperPortal.direct("样本海关").onHome("<a href='http://elsewhere.test/'>上级网站</a>");
        Conclusion conclusion = judge(splash, facts);
        assertThat(conclusion.verdict()).isEqualTo(Verdict.PASS);
        assertThat(conclusion.note().in(Locale.ENGLISH)).contains("no link to its own site");
        assertThat(measure(splash, facts, Kind.SECOND_LEVEL_LINKS))
                .extracting(Ipv6Measure::met, Ipv6Measure::value, Ipv6Measure::reason)
                .containsExactly(Met.NOTE, "", "no-own-links");
    }

    /** What only scripts draw may have any number of links. */
    @Test
    void aHomePageDrawnByScriptIsNotJudgedByItsLinks() {
        Facts facts = new Facts();
        facts.second = Optional.of(new Share(0, 0, 0, List.of()));
        PaperPortal application = PaperPortal.direct("样本海关").bytes("/", "text/html; charset=utf-8", SCRIPTED);
        assertThat(judge(application, facts).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(measure(application, facts, Kind.SECOND_LEVEL_LINKS).met()).isEqualTo(Met.UNKNOWN);
    }

    @Test
    void aZoneThatCannotBeAskedOverIpv6IsAWarning() {
        Facts facts = new Facts();
        facts.servers = List.of(
                new NameServer("ns1.portal.test", List.of(), Optional.empty()),
                new NameServer("ns2.portal.test", List.of(TWO), Optional.of(false)));
        expect(facts, Verdict.WARN, "no-v6-delegation");
        assertThat(measure(facts, Kind.DELEGATION).detail()).isEqualTo("✗ ns1.portal.test; ✗ ns2.portal.test");
    }

    @Test
    void blanksAreToldAndNoFault() {
        Facts facts = new Facts();
        facts.blanks = List.of("img.portal.test");
        expect(facts, Verdict.PASS, "reachable");
        assertThat(judge(facts).note().in(Locale.ENGLISH)).contains("img.portal.test");
        assertThat(measure(facts, Kind.IPV4_ONLY_HOSTS).met()).isEqualTo(Met.NO);
    }

    @Test
    void slowerThanIpv4CountsOnlyBeyondComfort() {
        assertThat(delay(20, 45).met()).isEqualTo(Met.YES);
        assertThat(delay(100, 119).met()).isEqualTo(Met.YES);
        assertThat(delay(100, 130))
                .extracting(Ipv6Measure::met, Ipv6Measure::value)
                .containsExactly(Met.NO, "0.3");
        assertThat(delay(-1, 130).met()).isEqualTo(Met.UNKNOWN);
    }

    /** Nothing asks for DNSSEC: whatever it is, the verdict stays. */
    @Test
    void dnssecIsANote() {
        Ipv6Measure dnssec = measure(new Facts(), Kind.DNSSEC);
        assertThat(dnssec.value()).isEqualTo("insecure");
        assertThat(dnssec.met()).isEqualTo(Met.NOTE);
    }

    private static Ipv6Measure delay(long fourth, long sixth) {
        Ipv6Facts facts = new Facts().all();
        Ipv6Facts.Delays delays = new Ipv6Facts.Delays(1, 1, fourth, sixth, 1, 1, 1, 1);
        Ipv6Facts delayed = new Ipv6Facts(
                facts.host(),
                facts.lookup(),
                facts.chain(),
                facts.addresses(),
                facts.rejected(),
                facts.nameServers(),
                facts.dials(),
                facts.home(),
                facts.secondLevel(),
                facts.thirdLevel(),
                facts.ipv4OnlyHosts(),
                Optional.of(delays),
                facts.dnssec(),
                facts.vantage());
        return portal().look(crawled -> Ipv6Measures.of(crawled.withIpv6(delayed), RULES.ipv6())).stream()
                .filter(measure -> measure.kind() == Kind.TCP_DELAY)
                .findFirst()
                .orElseThrow();
    }
}
