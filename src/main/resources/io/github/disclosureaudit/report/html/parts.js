/* Small parts that several views show. */

/** A verdict by symbol, colour and word. */
function verdictBadge(verdict) {
  return el("span", { class: "badge v-" + verdict }, el("span", { "aria-hidden": "true" }, SYMBOLS[verdict]), " ", word("verdict", verdict));
}

function severityBadge(severity) {
  return el("span", { class: "badge s-" + severity }, word("severity", severity));
}

function stateBadge(state) {
  return state === "known" ? el("span", { class: "quiet" }, word("state", state)) : el("span", { class: "badge t-" + state }, word("state", state));
}

function siteLink(id) {
  const site = sitesById.get(id);
  return inward({}, address("site", [id]), site ? site.name : id);
}

function requirementLink(numberOfIt, long) {
  const requirement = requirementsByNumber.get(numberOfIt);
  const title = requirement ? pick(requirement.title) : "";
  return inward({ title }, address("requirement", [numberOfIt]), long ? numberOfIt + " " + title : String(numberOfIt));
}

function reasonLink(code) {
  return inward({ title: code }, address("dictionary", [code]), reasonTitle(code));
}

/** An address on one line: without its host where that is the site's own; the whole of it stands in the title. */
function brief(url, siteId) {
  const site = sitesById.get(siteId);
  const own = site && site.home && url.startsWith(site.home.replace(/\/[^/]*$/, "/"));
  const link = outward(url, own ? "/" + url.slice(site.home.replace(/\/[^/]*$/, "/").length) : url);
  link.classList.add("brief");
  link.title = url;
  return link;
}

/** Names and values one below the other; those without value are left out. */
function facts(...pairs) {
  const list = el("dl", { class: "facts" });
  for (const [name, value] of pairs) {
    const shown = nodes([value]);
    if (shown.length > 0) {
      list.append(el("dt", {}, name), el("dd", {}, shown));
    }
  }
  return list;
}

/** A table with a caption for those who do not see it. */
function table(caption, headers, rows, attributes) {
  const sample = nodes([rows])[0];
  const isNumber = (index) => sample && sample.cells[index] && sample.cells[index].classList.contains("num");
  return el(
    "div",
    { class: "scroll" },
    el(
      "table",
      attributes || {},
      el("caption", { class: "unseen" }, caption),
      el("thead", {}, el("tr", {}, headers.map((header, index) => el("th", { scope: "col", class: isNumber(index) ? "num" : null }, header)))),
      el("tbody", {}, rows),
    ),
  );
}

/** Cause, who must act, remedy and source of a reason code. */
function reasonFacts(code) {
  const entry = reasonOf(code);
  if (!entry) {
    return facts([column("reason"), code]);
  }
  return facts(
    [t("reason.cause"), pick(entry.cause)],
    [t("reason.actor"), pick(entry.actor)],
    [t("reason.remedy"), pick(entry.remedy)],
    [t("reason.source"), pick(entry.source)],
  );
}

/** Says something to those who listen instead of looking. */
function announce(text) {
  document.getElementById("live").textContent = text;
}

/** Trail back to the overview. */
function trail(...steps) {
  return el(
    "nav",
    { class: "trail", "aria-label": t("trail") },
    inward({}, address("overview"), t("view.overview")),
    steps.map((step) => [" › ", step]),
  );
}
