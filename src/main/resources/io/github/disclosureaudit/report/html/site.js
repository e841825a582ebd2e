/* One site: its verdicts, its coverage, its findings, its trend. */

function siteView(main, { rest, filters }) {
  const site = sitesById.get(rest[0]);
  if (!site) {
    fill(main, trail(), el("p", {}, t("gone")));
    return null;
  }
  const own = allCells.filter((cell) => cell.site === site.id);
  const list = el("div", { class: "list" });
  fill(
    main,
    trail(),
    el("h1", {}, site.name, " ", el("span", { class: "quiet" }, word("kind", site.kind))),
    el("p", {}, site.home ? outward(site.home) : null),
    tally(own),
    el("section", {}, el("h2", {}, t("site.verdicts")), verdictTable(own, false)),
    el("section", {}, el("h2", {}, t("view.findings")), list),
    el("section", {}, el("h2", {}, t("coverage")), siteCoverage(site)),
    ipv6Measures(site.id),
    el("section", {}, el("h2", {}, t("trend")), trend(site.id)),
  );
  return findingList(list, Object.fromEntries(filters), { site: site.id });
}

function tally(list) {
  const totals = countVerdicts(list);
  return el("ul", { class: "tally" }, VERDICTS.filter((verdict) => totals[verdict] > 0).map((verdict) => el("li", {}, verdictBadge(verdict), " ", el("b", {}, number(totals[verdict])))));
}

/** The date that was judged against; words of the plan, such as "ongoing", in the language of the page. */
function deadlineOf(cell) {
  const requirement = requirementsByNumber.get(cell.requirement);
  return requirement && requirement.deadline.includes(cell.deadline) ? pick(requirement.deadline) : cell.deadline;
}

/** Verdicts with what decided them, the worst first; what does not bind comes last and folded. */
function verdictTable(list, bySite) {
  const rank = (cell) => VERDICTS.indexOf(cell.verdict);
  const sorted = [...list].sort((a, b) => rank(a) - rank(b) || a.requirement - b.requirement);
  const headers = [column("verdict"), bySite ? column("site_name") : column("requirement_title"), column("reason"), t("findings"), column("evidence_url"), column("published"), column("deadline"), column("coverage_note")];
  const row = (cell) =>
    el(
      "tr",
      {},
      el("td", {}, verdictBadge(cell.verdict)),
      el("th", { scope: "row" }, bySite ? siteLink(cell.site) : inward({}, address("requirement", [cell.requirement, cell.site]), cell.requirement + " " + pick(requirementsByNumber.get(cell.requirement).title))),
      el("td", {}, reasonLink(cell.reason)),
      el("td", { class: "num" }, cell.findings > 0 ? inward({}, address("findings", [], { site: cell.site, requirement: cell.requirement }), number(cell.findings)) : "0"),
      el("td", { class: "where" }, cell.evidence ? brief(cell.evidence, cell.site) : ""),
      el("td", { class: "day" }, cell.published),
      el("td", { class: "day" }, deadlineOf(cell)),
      el("td", {}, pick(cell.note)),
    );
  const bound = sorted.filter((cell) => cell.verdict !== "NA");
  const free = sorted.filter((cell) => cell.verdict === "NA");
  return [
    table(t("site.verdicts"), headers, bound.map(row)),
    free.length > 0 ? el("details", {}, el("summary", {}, t("not-bound", number(free.length))), table(word("verdict", "NA"), headers, free.map(row))) : null,
  ];
}

function siteCoverage(site) {
  const one = overview.coverage[site.id];
  if (!one) {
    return el("p", { class: "quiet" }, t("coverage.none"));
  }
  return facts(
    [column("started_at"), moment(one.started_at)],
    [t("took"), duration(one.duration_ms)],
    [column("pages"), number(one.pages)],
    [column("files"), number(one.files)],
    [column("links_checked"), number(one.links_checked)],
    [column("requests"), number(one.requests) + " · " + bytes(one.bytes)],
    [column("not_fetched"), [number(one.not_fetched), " ", reasonCounts(one.not_fetched_reasons)]],
    [column("walls"), number(one.walls) + " " + one.wall_details],
    [column("limits_hit"), one.limits_hit],
    [column("incomplete"), one.incomplete ? [reasonLink(one.incomplete), ": ", pick((reasonOf(one.incomplete) || {}).cause)] : ""],
  );
}
