package io.github.disclosureaudit.page.facts;

import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.page.ParsedPage;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Pages of arbitrary values, whatever components their records have: one that is added is filled as well, and lost by a
 * codec that does not carry it. Values repeat, as those of a site do.
 */
final class ArbitraryPages {
    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "首页",
            "政府信息公开",
            "\u00FF",
            "\u0100",
            "é\u0000\t\n",
            "\uD842\uDFB7住",
            "\uD800",
            "/eportal/ui?pageId=1",
            "div > ul:nth-child(2) > li",
            "通知公告".repeat(300),
            "x".repeat(25_000));
    private static final List<Url> URLS = List.of(
            Url.of("http://www.customs.gov.cn/"),
            Url.of("http://www.customs.gov.cn/a/b.html?x=%C4%E3&y=/?z"),
            Url.of("https://www.customs.gov.cn:8443/"),
            Url.of("http://127.0.0.1:8080/?"),
            Url.of("http://[2001:db8::1]/x;y=1"),
            Url.of("https://海关.example/路?问=答"));

    private final Random random;

    ArbitraryPages(long seed) {
        random = new Random(seed);
    }

    ParsedPage next() {
        return (ParsedPage) value(ParsedPage.class);
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return container((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
        }
        if (plain.isRecord()) {
            return record(plain);
        }
        if (plain.isSealed()) {
            return value(plain.getPermittedSubclasses()[random.nextInt(plain.getPermittedSubclasses().length)]);
        }
        if (plain == String.class) {
            return random.nextInt(3) == 0 ? "№" + random.nextInt(1000) : TEXTS.get(random.nextInt(TEXTS.size()));
        }
        if (plain == int.class) {
            return random.nextInt(2) == 0 ? random.nextInt(300) : random.nextInt(Integer.MAX_VALUE);
        }
        if (plain == boolean.class) {
            return random.nextBoolean();
        }
        if (plain == Url.class) {
            return random.nextInt(3) == 0
                    ? Url.of("http://h" + random.nextInt(20) + ".test/" + random.nextInt(1000))
                    : URLS.get(random.nextInt(URLS.size()));
        }
        if (plain == LocalDate.class) {
            return LocalDate.of(2021, 1, 1).plusDays(random.nextInt(4000) - 2000L);
        }
        if (plain == Instant.class) {
            return Instant.ofEpochSecond(random.nextInt());
        }
        throw new IllegalStateException("teach this test to make a " + plain);
    }

    private Object container(Class<?> container, Type... of) {
        if (container == Optional.class) {
            return random.nextBoolean() ? Optional.of(value(of[0])) : Optional.empty();
        }
        int size = random.nextInt(5);
        if (container == List.class) {
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                list.add(value(of[0]));
            }
            return list;
        }
        if (container == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                map.put(value(of[0]), value(of[1]));
            }
            return map;
        }
        throw new IllegalStateException("teach this test to make a " + container);
    }

    private Object record(Class<?> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = value(components[i].getGenericType());
            }
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }
}
