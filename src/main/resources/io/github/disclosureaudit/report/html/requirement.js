/* One requirement over all sites, or on one site. */

function requirementView(main, { rest, filters }) {
  const requirement = requirementsByNumber.get(Number(rest[0]));
  if (!requirement) {
    fill(main, trail(), el("p", {}, t("gone")));
    return null;
  }
  const site = rest[1] && sitesById.get(rest[1]);
  const own = allCells.filter((cell) => cell.requirement === requirement.number && (!site || cell.site === site.id));
  const list = el("div", { class: "list" });
  fill(
    main,
    site ? trail(siteLink(site.id), requirementLink(requirement.number, true)) : trail(),
    el("h1", {}, requirement.number + " " + pick(requirement.title), site ? el("span", { class: "quiet" }, " " + site.name) : null),
    facts([column("responsible_unit"), pick(requirement.unit)], [column("deadline"), pick(requirement.deadline)]),
    site && own.length > 0 ? conclusion(own[0]) : [tally(own), el("section", {}, el("h2", {}, t("requirement.verdicts")), verdictTable(own, true))],
    el("section", {}, el("h2", {}, t("view.findings")), list),
  );
  const fixed = { requirement: String(requirement.number) };
  return findingList(list, Object.fromEntries(filters), site ? { ...fixed, site: site.id } : fixed);
}

/** Why the verdict is what it is. */
function conclusion(cell) {
  return el(
    "section",
    { class: "conclusion" },
    el("h2", {}, verdictBadge(cell.verdict), " ", reasonTitle(cell.reason)),
    facts(
      [column("coverage_note"), pick(cell.note)],
      [column("evidence_url"), cell.evidence ? outward(cell.evidence) : ""],
      [column("published"), cell.published],
      [t("judged-against"), deadlineOf(cell)],
    ),
    cell.verdict === "PASS" || cell.verdict === "NA" ? null : reasonFacts(cell.reason),
  );
}
