package io.github.disclosureaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Fault;
import io.github.disclosureaudit.model.Ipv6Facts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What was measured over IPv6 is the same after it was kept in an archive. */
@Timeout(20)
class Ipv6CardTest {
    private static final Ipv6Facts MEASURED = new Ipv6Facts(
            "www.portal.test",
            Ipv6Facts.Lookup.FOUND,
            List.of("www.portal.test", "cdn.portal.test"),
            List.of("2400:3200:0:0:0:0:0:1"),
            List.of("::ffff:10.0.0.1"),
            List.of(
                    new Ipv6Facts.NameServer("ns1.portal.test", List.of("2400:3200:0:0:0:0:0:2"), Optional.of(true)),
                    new Ipv6Facts.NameServer("ns2.portal.test", List.of(), Optional.empty())),
            List.of(
                    new Ipv6Facts.Dial(
                            "2400:3200:0:0:0:0:0:1",
                            80,
                            Ipv6Facts.Stage.ANSWER,
                            200,
                            "",
                            Optional.empty(),
                            1,
                            2,
                            12,
                            "urn:uuid:1"),
                    new Ipv6Facts.Dial(
                            "2400:3200:0:0:0:0:0:1",
                            80,
                            Ipv6Facts.Stage.TCP,
                            0,
                            "瑞数",
                            Optional.of(Fault.TIMEOUT),
                            -1,
                            -1,
                            -1,
                            "")),
            Optional.of(new Ipv6Facts.Comparison(200, 200, "样本海关 首页", "样本海关 首页", 0.75, 1, 0.5, "urn:uuid:2")),
            Optional.of(new Ipv6Facts.Share(20, 18, 40, List.of("http://a.portal.test/x y".replace(' ', '+')))),
            Optional.empty(),
            List.of("img.portal.test"),
            Optional.of(new Ipv6Facts.Delays(1, 2, 3, 4, 5, 6, 7, -1)),
            "insecure",
            new Ipv6Facts.Vantage(true, true, "a living address answers"));

    @Test
    void isTheSameAfterItWasKept() {
        assertThat(Ipv6Card.parse(Ipv6Card.text(MEASURED))).contains(MEASURED);
    }

    @Test
    void refusesWhatIsNoCard() {
        assertThat(Ipv6Card.parse("")).isEmpty();
        assertThat(Ipv6Card.parse("lookup\tPERHAPS")).isEmpty();
        assertThat(Ipv6Card.parse("lookup\tFOUND\ndial\t::1")).isEmpty();
    }
}
