package io.github.disclosureaudit.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An address is the same in every spelling that browsers accept, and a name is none. */
class IpLiteralsTest {
    @ParameterizedTest
    @CsvSource({
        "1.2.3.4, 1.2.3.4",
        "1.2.3.4., 1.2.3.4",
        "1.2.772, 1.2.3.4",
        "1.131844, 1.2.3.4",
        "16909060, 1.2.3.4",
        "0x01020304, 1.2.3.4",
        "0X1.0x2.0x3.0x4, 1.2.3.4",
        "01.02.03.04, 1.2.3.4",
        "0100401404, 1.2.3.4",
        "0x, 0.0.0.0",
        "1.0x, 1.0.0.0",
        "4294967295, 255.255.255.255",
        "255.16777215, 255.255.255.255",
        "[::1], 0:0:0:0:0:0:0:1",
        "::1, 0:0:0:0:0:0:0:1",
        "[::ffff:1.2.3.4], 1.2.3.4",
        "[2001:DB8::1], 2001:db8:0:0:0:0:0:1"
    })
    void areAddresses(String host, String address) {
        assertThat(IpLiterals.parse(host).map(InetAddress::getHostAddress)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "a",
                "1.2.3.4.5",
                "256.1.1.1",
                "1.2.3.256",
                "1.2.65536",
                "1.16777216",
                "4294967296",
                "99999999999999999999",
                "08.1.1.1",
                "0x1g",
                "1..2",
                ".1.2.3",
                "1.2.3.4..",
                "-1.2.3.4",
                "1.2.3.-4",
                "0x-1",
                "+1",
                "1.2.3.4a",
                "a.1.2.3",
                "[]",
                "[1]",
                "[::x]",
                "[::1",
                "[1:2:3:4:5:6:7:8:9]",
                "[::１]",
                "deadbeef"
            })
    void areNone(String host) {
        assertThat(IpLiterals.parse(host)).isEmpty();
    }

    @Property(tries = 500)
    void everySpellingOfAnAddressIsThatAddress(@ForAll @LongRange(min = 0, max = 0xFFFF_FFFFL) long value) {
        long a = value >> 24;
        long b = value >> 16 & 0xFF;
        long c = value >> 8 & 0xFF;
        long d = value & 0xFF;
        String dotted = a + "." + b + "." + c + "." + d;
        for (String spelling : List.of(
                dotted,
                Long.toString(value),
                "0x" + Long.toHexString(value),
                "0" + Long.toOctalString(value),
                a + "." + (value & 0xFFFFFF),
                a + "." + b + "." + (value & 0xFFFF),
                "0x" + Long.toHexString(a) + ".0" + Long.toOctalString(b) + "." + c + ".0x" + Long.toHexString(d),
                "[::ffff:" + dotted + "]")) {
            assertThat(IpLiterals.parse(spelling).map(InetAddress::getHostAddress))
                    .as(spelling)
                    .contains(dotted);
        }
    }

    @Property(tries = 1000)
    void anyTextIsReadWithoutAskingAnyone(@ForAll("hosts") String host) {
        assertThat(IpLiterals.parse(host)).isNotNull();
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> hosts() {
        return net.jqwik.api.Arbitraries.strings()
                .withChars("0127fxX.:[]%-+ae".toCharArray())
                .ofMaxLength(16);
    }

    /** First, last, and what lies beside them: a block is exactly what its registry says. */
    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 0.255.255.255",
        "10.0.0.0, 10.255.255.255",
        "100.64.0.0, 100.127.255.255",
        "127.0.0.0, 127.255.255.255",
        "169.254.0.0, 169.254.255.255",
        "172.16.0.0, 172.31.255.255",
        "192.0.0.0, 192.0.0.255",
        "192.0.2.0, 192.0.2.255",
        "192.88.99.0, 192.88.99.255",
        "192.168.0.0, 192.168.255.255",
        "198.18.0.0, 198.19.255.255",
        "198.51.100.0, 198.51.100.255",
        "203.0.113.0, 203.0.113.255",
        "224.0.0.0, 255.255.255.255",
        "::, ::ffff:ffff",
        "64:ff9b::, 64:ff9b::ffff:ffff",
        "64:ff9b:1::, 64:ff9b:1:ffff:ffff:ffff:ffff:ffff",
        "100::, 100::ffff:ffff:ffff:ffff",
        "2001::, 2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff",
        "2001:db8::, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
        "2002::, 2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "3fff::, 3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff",
        "5f00::, 5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "fc00::, fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "fe80::, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"
    })
    void aBlockEndsWhereItsRegistrySaysSo(String first, String last) {
        byte[] low = IpLiterals.parse(first).orElseThrow().getAddress();
        byte[] high = IpLiterals.parse(last).orElseThrow().getAddress();
        assertThat(AddressRange.isPublic(IpLiterals.address(low))).as(first).isFalse();
        assertThat(AddressRange.isPublic(IpLiterals.address(high))).as(last).isFalse();
        assertThat(beside(low, -1)).as("below " + first).allMatch(AddressRange::isPublic);
        assertThat(beside(high, 1)).as("above " + last).allMatch(AddressRange::isPublic);
    }

    @Property(tries = 300)
    void aMappedAddressIsNeverPublicInItsSixteenBytes(@ForAll @IntRange(max = 255) int a, @ForAll byte b) {
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, (byte) a, b, 1, 1};
        assertThat(AddressRange.isMapped(mapped)).isTrue();
        assertThat(AddressRange.isNeverUsable(mapped)).isTrue();
    }

    /** The neighbour of an address, none past either end of the numbers. */
    private static List<InetAddress> beside(byte[] address, int step) {
        byte[] next = address.clone();
        int i = next.length - 1;
        while (i >= 0) {
            next[i] += (byte) step;
            if (next[i] != (step < 0 ? -1 : 0)) {
                break;
            }
            i--;
        }
        List<InetAddress> found = new ArrayList<>();
        if (i >= 0 && !AddressRange.isMapped(next)) {
            found.add(IpLiterals.address(next));
        }
        return found;
    }
}
