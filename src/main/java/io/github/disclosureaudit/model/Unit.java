package io.github.disclosureaudit.model;

/**
 * A unit that a site must cover: a subordinate customs (隶属海关) or an affiliated budget unit.
 *
 * @param siteId site that must cover it
 * @param id id inside the roster
 * @param name full Chinese name; it must match as a whole (南屏海关 is not 新南屏海关)
 * @param budgetUnit whether it publishes a budget of its own
 */
public record Unit(String siteId, String id, String name, boolean budgetUnit) {
    /** 隶属海关: the name ends in 海关; any other unit is an affiliated budget unit. */
    public boolean isSubordinateCustoms() {
        return name.endsWith("海关");
    }
}
