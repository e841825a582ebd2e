/* What was measured of a site over IPv6: each measure by itself, no total. */

const MET = { yes: "✓", no: "✕", unknown: "?", note: "–" };

function ipv6Measures(site) {
  const measures = overview.ipv6[site] || [];
  if (measures.length === 0) {
    return null;
  }
  const headers = ["measure_title", "value", "met", "tested", "ipv4_ms", "ipv6_ms", "detail", "source"].map(column);
  return el("section", {}, el("h2", {}, t("ipv6")), table(t("ipv6"), headers, measures.map(ipv6Row)));
}

function ipv6Row(one) {
  const asked = one.at_least ? t("at-least", ipv6Value(one, one.at_least)) : one.at_most ? t("at-most", ipv6Value(one, one.at_most)) : "";
  return el(
    "tr",
    {},
    el("th", { scope: "row" }, pick(one.title)),
    el("td", { class: "num" }, one.value ? ipv6Value(one, one.value) : reasonLink(one.reason)),
    el("td", {}, el("span", { "aria-hidden": "true" }, MET[one.met]), " ", word("met", one.met), " ", el("span", { class: "quiet" }, asked)),
    el("td", { class: "num" }, one.value && one.unit !== "word" ? one.tested + (one.total === one.tested ? "" : " / " + one.total) : ""),
    el("td", { class: "num" }, one.ipv4_ms),
    el("td", { class: "num" }, one.ipv6_ms),
    el("td", { class: "where" }, one.detail),
    el("td", {}, one.source, " ", el("span", { class: "quiet" }, word("confidence", one.confidence))),
  );
}

function ipv6Value(one, value) {
  return one.unit === "share" || one.unit === "ratio" ? (100 * value).toFixed(1).replace(/\.0$/, "") + " %" : value;
}
