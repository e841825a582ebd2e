/*
 * Sites by requirements. A real table, each cell a link with a name of its own; one cell takes part in the tab order and
 * the arrow keys move among the others, so that the keyboard need not walk through all of them.
 */

function matrix(filters) {
  const shown = overview.sites.filter((site) => !filters.kind || site.kind === filters.kind);
  const line = el("p", { class: "reading", id: "reading" }, t("matrix.hint"));
  const head = el(
    "thead",
    {},
    el(
      "tr",
      {},
      el("th", { scope: "col", class: "corner" }, t("matrix.corner")),
      overview.requirements.map((requirement) =>
        el("th", { scope: "col" }, inward({ title: pick(requirement.title), "aria-label": t("matrix.requirement", requirement.number, pick(requirement.title)), tabindex: "-1" }, address("requirement", [requirement.number]), String(requirement.number))),
      ),
      el("th", { scope: "col", class: "total" }, t("matrix.bad")),
      el("th", { scope: "col", class: "total" }, t("findings")),
    ),
  );
  const grid = el(
    "table",
    { class: "matrix", "aria-describedby": "reading" },
    el("caption", { class: "unseen" }, t("matrix.caption")),
    head,
    groups(shown).map(([kind, sites]) => body(kind, sites, filters.verdict)),
    foot(shown),
  );
  const first = grid.querySelector("td a");
  if (first) {
    first.tabIndex = 0;
  }
  grid.addEventListener("keydown", (event) => moveFocus(grid, event));
  const read = (event) => {
    const cell = event.target.closest("td a");
    if (cell && cell.dataset.cell) {
      fill(line, reading(cells.get(cell.dataset.cell)));
    }
  };
  grid.addEventListener("focusin", read);
  grid.addEventListener("mouseover", read);
  return [line, el("div", { class: "scroll matrix-frame", tabindex: "-1" }, grid)];
}

function groups(sites) {
  const byKind = new Map();
  for (const site of sites) {
    byKind.set(site.kind, [...(byKind.get(site.kind) || []), site]);
  }
  return [...byKind];
}

function body(kind, sites, verdict) {
  return el(
    "tbody",
    {},
    el("tr", { class: "kind" }, el("th", { scope: "rowgroup", colspan: overview.requirements.length + 3 }, el("span", {}, word("kind", kind) + " · " + number(sites.length)))),
    sites.map((site) =>
      el(
        "tr",
        {},
        el("th", { scope: "row" }, inward({ title: site.name, tabindex: "-1" }, address("site", [site.id]), site.name)),
        overview.requirements.map((requirement) => matrixCell(site, requirement, verdict)),
        el("td", { class: "total" }, countBad((cell) => cell.site === site.id)),
        el("td", { class: "total" }, siteTotal(site)),
      ),
    ),
  );
}

/** Number of verdicts that are faults for sure; nothing where there is none, so that the others stand out. */
function countBad(test) {
  const count = allCells.filter((cell) => (cell.verdict === "FAIL" || cell.verdict === "LATE") && test(cell)).length;
  return count > 0 ? number(count) : "";
}

function siteTotal(site) {
  const count = countFindings((group) => group.site === site.id);
  return count > 0 ? inward({ tabindex: "-1" }, address("findings", [], { site: site.id }), number(count)) : "";
}

/** How many of the sites fail each requirement. */
function foot(sites) {
  const ids = new Set(sites.map((site) => site.id));
  return el(
    "tfoot",
    {},
    el(
      "tr",
      {},
      el("th", { scope: "row" }, t("matrix.bad")),
      overview.requirements.map((requirement) => el("td", { class: "total" }, countBad((cell) => cell.requirement === requirement.number && ids.has(cell.site)))),
      el("td", { class: "total" }, countBad((cell) => ids.has(cell.site))),
      el("td", { class: "total" }, number(countFindings((group) => ids.has(group.site)))),
    ),
  );
}

function matrixCell(site, requirement, verdict) {
  const key = site.id + " " + requirement.number;
  const cell = cells.get(key);
  if (!cell) {
    return el("td", { class: "none" }, el("span", { class: "unseen" }, t("matrix.none")));
  }
  const label = [site.name, requirement.number, word("verdict", cell.verdict), cell.findings > 0 ? t("count.findings", cell.findings) : ""];
  return el(
    "td",
    { class: "v-" + cell.verdict + (verdict && verdict !== cell.verdict ? " faint" : "") },
    inward({ "data-cell": key, tabindex: "-1", "aria-label": label.filter(Boolean).join(" · ") }, address("requirement", [requirement.number, site.id]), SYMBOLS[cell.verdict]),
  );
}

/** The cell under the pointer or the focus, in words. */
function reading(cell) {
  const requirement = requirementsByNumber.get(cell.requirement);
  return [
    el("strong", {}, sitesById.get(cell.site).name),
    " · " + cell.requirement + " " + pick(requirement.title) + " · ",
    verdictBadge(cell.verdict),
    " " + reasonTitle(cell.reason),
    cell.findings > 0 ? " · " + t("count.findings", number(cell.findings)) : "",
  ];
}

function moveFocus(grid, event) {
  const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0], Home: [0, -1000], End: [0, 1000] }[event.key];
  const here = event.target.closest("td");
  if (!step || !here) {
    return;
  }
  event.preventDefault();
  const rows = [...grid.querySelectorAll("tbody tr:not(.kind)")];
  const row = rows[Math.min(rows.length - 1, Math.max(0, rows.indexOf(here.parentElement) + step[0]))];
  const column = Math.min(row.cells.length - 3, Math.max(1, here.cellIndex + step[1]));
  const target = row.cells[column].querySelector("a");
  if (target) {
    event.target.tabIndex = -1;
    target.tabIndex = 0;
    target.focus();
  }
}
