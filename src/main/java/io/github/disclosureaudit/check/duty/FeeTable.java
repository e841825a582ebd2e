package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.plan.FeeSchedule;
import io.github.disclosureaudit.text.ChineseNumerals;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of a published fee table, in digits of any kind, held against the official ones. */
final class FeeTable {
    private static final String NUMBER = "(\\d+|[〇零一二两三四五六七八九十百千]+)";
    private static final Pattern PRICE_PAGE = Pattern.compile(NUMBER + "元(?:/|每|一)(?:页|面|张)|每(?:页|面|张)" + NUMBER + "元");
    private static final Pattern PRICE_REQUEST = Pattern.compile(NUMBER + "元(?:/|每|一)件|每件" + NUMBER + "元");
    private static final Pattern REQUESTS = Pattern.compile(NUMBER + "件");
    private static final Pattern PAGES = Pattern.compile(NUMBER + "(?:页|面|张)");

    private static final Pattern WRITTEN = Pattern.compile("[〇零一二两三四五六七八九十百千]+(?=件|页|面|张|元)");
    /** What may stand between the two ends of a tier, and between a tier and its price. */
    private static final String TO = "(?:件|页|面|张)?(?:以上)?[-—–~～至到]";

    private static final String REMARK = "(?:件|页|面|张)(?:以下)?(?:\\(含[^)]{1,8}\\))?[^0-9。;]{0,14}?";

    private static final Pattern STEP = Pattern.compile("(?:以|每)(\\d+)件为?一?[档级]|每(?:递)?增加?(\\d+)件");
    private static final Pattern RISE =
            Pattern.compile("每(?:递)?增加?(?:一[档级]|\\d+件)[^。;元]{0,16}?(?:提高|增加|递增|加收|上浮)(\\d+)元");

    private final String text;

    FeeTable(String raw) {
        text = withDigits(ChineseText.folded(raw));
    }

    /** 三十一件 → 31件: one spelling for tiers, however they are written. */
    private static String withDigits(String folded) {
        return WRITTEN.matcher(folded).replaceAll(found -> ChineseNumerals.parse(found.group()).stream()
                .mapToObj(String::valueOf)
                .findFirst()
                .orElse(found.group()));
    }

    /** Whether any price stands in the text. */
    boolean hasPrices() {
        return PRICE_PAGE.matcher(text).find() || PRICE_REQUEST.matcher(text).find();
    }

    /** Official figures that the text does not have, as words; empty when all are there. */
    List<String> lacking(FeeSchedule fees) {
        List<String> lacking = new ArrayList<>();
        Set<Long> pagePrices = numbers(PRICE_PAGE);
        Set<Long> requestPrices = numbers(PRICE_REQUEST);
        Set<Long> pages = numbers(PAGES);
        Set<Long> requests = numbers(REQUESTS);
        for (FeeSchedule.Tier tier : fees.byPage()) {
            need(tier.fee() == 0 || pagePrices.contains((long) tier.fee()), tier.fee() + "元/页", lacking);
            need(isNamed(tier, pages), tier.to() + "页", lacking);
        }
        for (FeeSchedule.Tier tier : fees.byRequest()) {
            need(tier.fee() == 0 || requestPrices.contains((long) tier.fee()), tier.fee() + "元/件", lacking);
            need(isNamed(tier, requests), tier.to() + "件", lacking);
        }
        return lacking;
    }

    /** Prices and steps that the official table does not have, as words. */
    List<String> foreign(FeeSchedule fees) {
        List<String> foreign = new ArrayList<>();
        for (long price : numbers(PRICE_PAGE)) {
            if (fees.byPage().stream().noneMatch(tier -> tier.fee() == price)) {
                foreign.add(price + "元/页");
            }
        }
        for (long price : numbers(PRICE_REQUEST)) {
            boolean step = price > 0 && price % Math.max(1, fees.requestStepFee()) == 0;
            if (!step && fees.byRequest().stream().noneMatch(tier -> tier.fee() == price)) {
                foreign.add(price + "元/件");
            }
        }
        for (long step : numbers(STEP)) {
            if (step != fees.requestStep()) {
                foreign.add(step + "件一档");
            }
        }
        for (long rise : numbers(RISE)) {
            if (rise != fees.requestStepFee()) {
                foreign.add(rise + "元/件");
            }
        }
        fees.byPage().forEach(tier -> swapped(tier, "元/页", foreign));
        fees.byRequest().forEach(tier -> swapped(tier, "元/件", foreign));
        return foreign.stream().distinct().toList();
    }

    /** A price that belongs to another tier, or to none, beside the bounds of a tier: 11-30件每件200元. */
    private void swapped(FeeSchedule.Tier tier, String unit, List<String> foreign) {
        if (tier.fee() == 0 || tier.to() == Integer.MAX_VALUE) {
            return;
        }
        Matcher priced = Pattern.compile("(?<!\\d)" + tier.from() + TO + tier.to() + REMARK + "(\\d+)元")
                .matcher(text);
        while (priced.find()) {
            if (!priced.group(1).equals(String.valueOf(tier.fee()))) {
                foreign.add(priced.group(1) + unit);
            }
        }
    }

    /** First bounds of tiers that the official table does not have, as words: 21-100页. */
    List<String> foreignTiers(FeeSchedule fees) {
        List<String> foreign = new ArrayList<>();
        bounds(fees.byPage(), "(?:页|面|张)", "页", foreign);
        bounds(fees.byRequest(), "件", "件", foreign);
        return foreign;
    }

    private void bounds(List<FeeSchedule.Tier> tiers, String unit, String name, List<String> foreign) {
        Matcher span = Pattern.compile("(?<!\\d)(\\d{1,4})" + TO + "(\\d{1,4})" + unit + "[^。;]{0,24}?元")
                .matcher(text);
        while (span.find()) {
            int from = Integer.parseInt(span.group(1));
            int to = Integer.parseInt(span.group(2));
            boolean known = tiers.stream()
                    .anyMatch(tier -> tier.to() == to && (tier.from() == from || tier.from() - 1 == from));
            boolean touches = tiers.stream().anyMatch(tier -> tier.to() == to || tier.from() == from);
            if (!known && touches) {
                foreign.add(from + "-" + to + name);
            }
        }
    }

    /** Whether every price the official table has stands in the text. */
    private static boolean isNamed(FeeSchedule.Tier tier, Set<Long> numbers) {
        return tier.to() == Integer.MAX_VALUE || numbers.contains((long) tier.to()) || numbers.contains(tier.to() + 1L);
    }

    private static void need(boolean there, String words, List<String> lacking) {
        if (!there) {
            lacking.add(words);
        }
    }

    private Set<Long> numbers(Pattern pattern) {
        Set<Long> numbers = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                String digits = matcher.group(group);
                if (digits != null) {
                    OptionalLong number = ChineseNumerals.parse(digits);
                    number.ifPresent(numbers::add);
                }
            }
        }
        return numbers;
    }
}
