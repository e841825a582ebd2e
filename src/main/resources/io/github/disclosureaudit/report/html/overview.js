/* The first screen: counts, what is new, what could not be judged, and the matrix. */

function overviewView(main, { filters }) {
  const chosen = { kind: filters.get("kind") || "", verdict: filters.get("verdict") || "" };
  fill(
    main,
    el("h1", { class: "unseen" }, t("title") + " " + overview.run.id),
    el("div", { class: "cards" }, verdictCard(chosen), findingsCard(), changeCard(), coverageCard()),
    el("section", { "aria-labelledby": "h-matrix" }, el("div", { class: "bar" }, el("h2", { id: "h-matrix" }, t("matrix")), kindChoice(chosen)), matrix(chosen)),
    el("section", { "aria-labelledby": "h-changes", id: "changes" }, el("h2", { id: "h-changes" }, t("changes")), changes()),
    el("section", { "aria-labelledby": "h-unjudged", id: "unjudged" }, el("h2", { id: "h-unjudged" }, t("unjudged")), unjudged()),
    el("section", { "aria-labelledby": "h-coverage", id: "coverage" }, el("h2", { id: "h-coverage" }, t("coverage")), coverageTable()),
    el("section", { "aria-labelledby": "h-trend" }, el("h2", { id: "h-trend" }, t("trend")), trend("")),
  );
}

function card(title, ...content) {
  return el("section", { class: "card" }, el("h2", {}, title), content);
}

function jump(id, ...children) {
  return el("button", { type: "button", class: "jump", onclick: () => document.getElementById(id).scrollIntoView() }, children);
}

function verdictCard(chosen) {
  const totals = countVerdicts(allCells);
  const sum = Math.max(1, allCells.length);
  const share = svg("svg", { class: "share", viewBox: "0 0 100 6", preserveAspectRatio: "none", "aria-hidden": "true" });
  let x = 0;
  for (const verdict of VERDICTS) {
    const width = (totals[verdict] / sum) * 100;
    share.append(svg("rect", { x, y: 0, width, height: 6, class: "v-" + verdict }));
    x += width;
  }
  return card(
    t("card.verdicts", number(overview.sites.length), number(overview.requirements.length)),
    share,
    el(
      "ul",
      { class: "tally" },
      VERDICTS.map((verdict) =>
        el(
          "li",
          {},
          inward(
            { "aria-current": chosen.verdict === verdict ? "true" : null, title: t("verdict." + verdict + ".about") },
            address("overview", [], { ...filtersWithout("verdict"), verdict: chosen.verdict === verdict ? "" : verdict }),
            verdictBadge(verdict),
            " ",
            el("b", {}, number(totals[verdict])),
          ),
        ),
      ),
    ),
    el("p", { class: "quiet" }, judgedShare(totals)),
  );
}

/** Of what the tool itself has decided, how much is in order: what it could not decide is no part of the share. */
function judgedShare(totals) {
  const judged = totals.FAIL + totals.LATE + totals.WARN + totals.PASS;
  return judged === 0 ? "" : t("card.judged", number(judged), number(totals.PASS), Math.round((totals.PASS / judged) * 100));
}

function findingsCard() {
  const total = countFindings(() => true);
  const suspected = countFindings((group) => group.certainty === "suspected");
  return card(
    t("findings"),
    el("p", { class: "big" }, inward({}, address("findings"), number(total))),
    el(
      "ul",
      { class: "tally" },
      SEVERITIES.map((severity) => [severity, countFindings((group) => group.severity === severity)])
        .filter(([, count]) => count > 0)
        .map(([severity, count]) => el("li", {}, inward({}, address("findings", [], { severity }), severityBadge(severity), " ", el("b", {}, number(count))))),
    ),
    suspected > 0 ? el("p", {}, inward({}, address("findings", [], { certainty: "suspected" }), t("card.suspected", number(suspected)))) : null,
  );
}

function changeCard() {
  const earlier = overview.earlier.runs.length > 1;
  const link = (state) => inward({}, address("findings", [], { state }), word("state", state), " ", el("b", {}, number(countFindings((group) => group.state === state))));
  return card(
    t("card.changes"),
    el("p", { class: "big" }, link("new")),
    el(
      "ul",
      { class: "tally" },
      el("li", {}, link("reopened")),
      el("li", {}, jump("changes", t("card.fixed", number(overview.fixed.length)))),
      el("li", {}, link("known")),
    ),
    el("p", {}, earlier ? jump("changes", t("card.turned", number(overview.earlier.changes.length))) : t("card.first")),
  );
}

function coverageCard() {
  const sites = Object.values(overview.coverage);
  const sum = (name) => sites.reduce((total, site) => total + site[name], 0);
  const incomplete = sites.filter((site) => site.incomplete).length;
  const unknown = allCells.filter((cell) => cell.verdict === "UNKNOWN").length;
  return card(
    t("coverage"),
    el("p", { class: "big" }, jump("coverage", t("card.pages", number(sum("pages")))), " "),
    el(
      "ul",
      { class: "tally" },
      el("li", {}, t("card.files", number(sum("files")))),
      el("li", {}, t("card.links", number(sum("links_checked")))),
      el("li", {}, jump("coverage", t("card.not-fetched", number(sum("not_fetched"))))),
      el("li", {}, jump("coverage", t("card.walls", number(sum("walls"))))),
    ),
    el("p", {}, jump("unjudged", t("card.unjudged", number(unknown))), incomplete > 0 ? [" · ", jump("coverage", t("card.incomplete", number(incomplete)))] : null),
    vantageLine(),
  );
}

/** What the auditing machine could reach: without IPv6 nothing is said of it. */
function vantageLine() {
  const vantage = overview.run.info.vantage;
  return vantage ? el("p", { class: "quiet" }, t("vantage"), ": IPv4 ", t(vantage.ipv4 ? "yes" : "no"), " · IPv6 ", t(vantage.ipv6 ? "yes" : "no")) : null;
}

function kindChoice(chosen) {
  const kinds = [...new Set(overview.sites.map((site) => site.kind))];
  if (kinds.length < 2) {
    return null;
  }
  const link = (kind, text) => inward({ class: "choice", "aria-current": chosen.kind === kind ? "true" : null }, address("overview", [], { ...filtersWithout("kind"), kind }), text);
  return el("nav", { class: "choices", "aria-label": column("kind") }, link("", t("all")), kinds.map((kind) => link(kind, word("kind", kind))));
}

function changes() {
  const turned = overview.earlier.changes;
  const rank = (verdict) => VERDICTS.indexOf(verdict);
  const rows = turned
    .map(([site, requirement, before]) => ({ cell: cells.get(site + " " + requirement), before }))
    .sort((a, b) => rank(a.cell.verdict) - rank(b.cell.verdict))
    .map(({ cell, before }) =>
      el("tr", {}, el("td", {}, siteLink(cell.site)), el("td", {}, requirementLink(cell.requirement, true)), el("td", {}, verdictBadge(before)), el("td", {}, verdictBadge(cell.verdict)), el("td", {}, reasonLink(cell.reason))),
    );
  return [
    overview.earlier.runs.length < 2 ? el("p", { class: "quiet" }, t("trend.first")) : null,
    rows.length > 0 ? [el("h3", {}, t("changes.verdicts")), table(t("changes.verdicts"), [column("site_name"), column("requirement"), t("before"), t("now"), column("reason")], rows)] : null,
    fixedTable(),
    newestFindings(),
  ];
}

function fixedTable() {
  if (overview.fixed.length === 0) {
    return null;
  }
  const rows = overview.fixed.slice(0, 200).map(([id, site, requirement, reason, subject, url, message]) =>
    el("tr", {}, el("td", {}, siteLink(site)), el("td", {}, requirementLink(requirement)), el("td", {}, reasonLink(reason)), el("td", { title: id }, message || subject), el("td", {}, url ? outward(url) : "")),
  );
  return [el("h3", {}, t("changes.fixed", number(overview.fixed.length))), table(t("changes.fixed", number(overview.fixed.length)), [column("site_name"), column("requirement"), column("reason"), column("message"), column("url")], rows)];
}

/** New and reopened findings by reason, the most frequent first. */
function newestFindings() {
  const groups = new Map();
  for (const group of counts) {
    if (group.state !== "known") {
      const key = group.state + " " + group.reason;
      const known = groups.get(key) || { state: group.state, reason: group.reason, count: 0, sites: new Set() };
      known.count += group.count;
      known.sites.add(group.site);
      groups.set(key, known);
    }
  }
  if (groups.size === 0) {
    return el("p", {}, t("changes.none"));
  }
  const rows = [...groups.values()]
    .sort((a, b) => b.count - a.count)
    .map((group) =>
      el(
        "tr",
        {},
        el("td", {}, stateBadge(group.state)),
        el("td", {}, reasonLink(group.reason)),
        el("td", { class: "num" }, inward({}, address("findings", [], { state: group.state, reason: group.reason }), number(group.count))),
        el("td", { class: "num" }, number(group.sites.size)),
        el("td", {}, reasonOf(group.reason) ? pick(reasonOf(group.reason).remedy) : ""),
        el("td", {}, reasonOf(group.reason) ? pick(reasonOf(group.reason).actor) : ""),
      ),
    );
  return [el("h3", {}, t("changes.findings")), table(t("changes.findings"), [column("state"), column("reason"), t("findings"), t("sites"), t("reason.remedy"), t("reason.actor")], rows)];
}

/** What could not be judged, by reason. */
function unjudged() {
  const byReason = new Map();
  for (const cell of allCells) {
    if (cell.verdict === "UNKNOWN" || cell.verdict === "MANUAL") {
      const key = cell.verdict + " " + cell.reason;
      byReason.set(key, [...(byReason.get(key) || []), cell]);
    }
  }
  if (byReason.size === 0) {
    return el("p", {}, t("unjudged.none"));
  }
  const rows = [...byReason.values()]
    .sort((a, b) => VERDICTS.indexOf(a[0].verdict) - VERDICTS.indexOf(b[0].verdict) || b.length - a.length)
    .map((group) => {
      const entry = reasonOf(group[0].reason);
      return el(
        "tr",
        {},
        el("td", {}, verdictBadge(group[0].verdict)),
        el("td", {}, reasonLink(group[0].reason)),
        el("td", { class: "num" }, number(group.length)),
        el("td", {}, where(group)),
        el("td", {}, entry ? pick(entry.cause) : ""),
        el("td", {}, entry ? pick(entry.actor) : ""),
        el("td", {}, entry ? pick(entry.remedy) : ""),
      );
    });
  return table(t("unjudged"), [column("verdict"), column("reason"), t("cells"), t("where"), t("reason.cause"), t("reason.actor"), t("reason.remedy")], rows);
}

/** Sites and requirements of some cells, in one line that can be opened. */
function where(group) {
  const sites = new Map();
  group.forEach((cell) => sites.set(cell.site, [...(sites.get(cell.site) || []), cell.requirement]));
  const lines = [...sites].map(([site, numbers]) =>
    el("li", {}, siteLink(site), ": ", numbers.map((one, index) => [index > 0 ? ", " : "", inward({}, address("requirement", [one, site]), String(one))])),
  );
  return lines.length <= 2 ? el("ul", { class: "plain" }, lines) : el("details", {}, el("summary", {}, t("count.sites", lines.length)), el("ul", { class: "plain" }, lines));
}

function coverageTable() {
  const headers = ["site_name", "pages", "files", "links_checked", "requests", "not_fetched", "not_fetched_reasons", "walls", "limits_hit", "incomplete"].map(column);
  const rows = overview.sites
    .filter((site) => overview.coverage[site.id])
    .map((site) => {
      const one = overview.coverage[site.id];
      const num = (name) => el("td", { class: "num" }, number(one[name]));
      return el(
        "tr",
        { class: one.incomplete ? "alert" : "" },
        el("th", { scope: "row", class: "name" }, siteLink(site.id)),
        num("pages"), num("files"), num("links_checked"), num("requests"), num("not_fetched"),
        el("td", {}, reasonCounts(one.not_fetched_reasons)),
        el("td", { class: "details" }, one.walls > 0 ? number(one.walls) + " · " + one.wall_details : "0"),
        el("td", {}, one.limits_hit),
        el("td", {}, one.incomplete ? reasonLink(one.incomplete) : ""),
      );
    });
  return rows.length > 0 ? table(t("coverage"), headers, rows) : el("p", { class: "quiet" }, t("coverage.none"));
}

/** "timeout=3; wall=2" with the codes explained. */
function reasonCounts(text) {
  return text === "" ? "" : text.split("; ").map((part, index) => {
    const [code, count] = part.split("=");
    return [index > 0 ? ", " : "", reasonLink(code), " " + count];
  });
}
