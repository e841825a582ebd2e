package io.github.disclosureaudit.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * 信息处理费: the fee table that requirement 33 asks sites to publish (国办函〔2020〕109号).
 *
 * @param rule document that fixes the fees
 * @param lawArticle article of the regulation behind it
 * @param byRequest tiers by number of applications in a month, in yuan an application
 * @param requestStep beyond the last tier: every so many applications …
 * @param requestStepFee … cost so much more an application, in yuan
 * @param byPage tiers by number of pages, in yuan a page
 * @param outdatedPhrases words of the cost rule before 2019
 * @param provenance where the figures come from
 */
public record FeeSchedule(
        String rule,
        String lawArticle,
        List<Tier> byRequest,
        int requestStep,
        int requestStepFee,
        List<Tier> byPage,
        List<String> outdatedPhrases,
        Provenance provenance) {
    private static final Set<String> KEYS = Set.of(
            "rule", "law-article", "by-request", "request-step", "request-step-fee", "by-page", "outdated-phrases");

    public FeeSchedule {
        byRequest = List.copyOf(byRequest);
        byPage = List.copyOf(byPage);
        outdatedPhrases = List.copyOf(outdatedPhrases);
    }

    static FeeSchedule read(Path file) {
        Parameters top = YamlFile.read(file);
        top.requireOnly(KEYS);
        Provenance provenance = top.provenance().orElseThrow(() -> top.fault("source", "key-missing", "source"));
        return new FeeSchedule(
                top.text("rule"),
                top.text("law-article"),
                tiers(top, "by-request"),
                top.whole("request-step", 0),
                top.whole("request-step-fee", 0),
                tiers(top, "by-page"),
                top.texts("outdated-phrases"),
                provenance);
    }

    private static List<Tier> tiers(Parameters top, String key) {
        List<Tier> tiers = new ArrayList<>();
        int next = 1;
        for (Parameters entry : top.maps(key)) {
            entry.requireOnly(Set.of("from", "to", "fee"));
            Tier tier = new Tier(
                    entry.plainWhole("from"),
                    entry.has("to") ? entry.plainWhole("to") : Integer.MAX_VALUE,
                    entry.plainWhole("fee"));
            if (tier.from() != next || tier.to() < tier.from()) {
                throw entry.fault("from", "tier-gap", next);
            }
            next = tier.to() + 1;
            tiers.add(tier);
        }
        if (tiers.isEmpty()) {
            throw top.fault(key, "key-missing", key);
        }
        return tiers;
    }

    /** What so many applications of one applicant in one month cost, in yuan. */
    public int requestFee(int requests) {
        int fee = 0;
        for (int nth = 1; nth <= requests; nth++) {
            fee += requestPrice(nth);
        }
        return fee;
    }

    /** What so many pages cost, in yuan. */
    public int pageFee(int pages) {
        int fee = 0;
        for (Tier tier : byPage) {
            int inTier = Math.min(pages, tier.to()) - tier.from() + 1;
            fee += Math.max(0, inTier) * tier.fee();
        }
        return fee;
    }

    private int requestPrice(int nth) {
        Tier last = byRequest.get(byRequest.size() - 1);
        for (Tier tier : byRequest) {
            if (nth <= tier.to()) {
                return tier.fee();
            }
        }
        int steps = (nth - last.to() + requestStep - 1) / requestStep;
        return last.fee() + steps * requestStepFee;
    }

    /**
     * One tier of a progressive fee.
     *
     * @param from first number, from 1
     * @param to last number; {@link Integer#MAX_VALUE} for no end
     * @param fee yuan for each
     */
    public record Tier(int from, int to, int fee) {}
}
