/* Lists of findings: filters kept in the address, one page of rows at a time. */

const PAGE = 50;
const PRINTED = 1000;
const FILTERS = ["site", "requirement", "severity", "certainty", "state", "reason"];
let printAll = null;

function findingsView(main, { filters }) {
  const heading = el("h1", {}, t("view.findings"));
  const list = el("div", { class: "list" });
  fill(main, trail(), heading, list);
  return findingList(list, Object.fromEntries(filters), {});
}

/** Whether a finding meets the filters. */
function matcher(filters) {
  const text = (filters.q || "").trim().toLowerCase();
  return (finding) =>
    FILTERS.every((name) => !filters[name] || String(finding[name]) === filters[name]) && (text === "" || finding.contains(text));
}

function sortFindings(list) {
  const rank = (finding) => SEVERITIES.indexOf(finding.severity) * 10 + STATES.indexOf(finding.state);
  return list.map((finding, index) => [rank(finding), index, finding]).sort((a, b) => a[0] - b[0] || a[1] - b[1]).map((entry) => entry[2]);
}

/** Fills an element with filters and rows. What is fixed, such as the site on the page of a site, cannot be changed there. */
async function findingList(element, wanted, fixed) {
  const filters = { ...wanted };
  const result = el("div", {});
  const form = filterForm(filters, fixed, (name, value) => {
    filters[name] = value;
    delete filters.page;
    keepFilters(filters);
    show();
  });
  fill(element, form, result);

  let shownFor = 0;
  async function show() {
    const turn = (shownFor += 1);
    const all = { ...filters, ...fixed };
    if (!all.site) {
      fill(result, el("p", { class: "quiet" }, t("loading")));
    }
    const list = all.site
      ? await findingsOf(all.site)
      : await findingsOfAll((done, total) => turn === shownFor && fill(result, el("p", { class: "quiet" }, t("loading.of", done, total))));
    if (turn === shownFor) {
      showRows(sortFindings(list.filter(matcher(all))));
    }
  }

  function showRows(list) {
    const pages = Math.max(1, Math.ceil(list.length / PAGE));
    const page = Math.min(pages, Math.max(1, Number(filters.page) || 1));
    const go = (next) => {
      filters.page = String(next);
      keepFilters(filters);
      showRows(list);
      element.scrollIntoView();
    };
    const text = t("count.findings", number(list.length));
    fill(result, el("p", { class: "count" }, el("b", {}, text)), list.length > 0 ? rowsTable(list.slice((page - 1) * PAGE, page * PAGE), filters, fixed) : null, pager(page, pages, go));
    announce(text);
    printAll = () => fill(result, el("p", {}, text, list.length > PRINTED ? " · " + t("print.first", number(PRINTED)) : ""), rowsTable(list.slice(0, PRINTED), filters, fixed));
    element.restore = () => showRows(list);
  }
  await show();
}

function pager(page, pages, go) {
  if (pages < 2) {
    return null;
  }
  const button = (text, target) => el("button", { type: "button", disabled: target < 1 || target > pages || target === page, onclick: () => go(target) }, text);
  return el("nav", { class: "pager", "aria-label": t("pages") }, button(t("first"), 1), button(t("previous"), page - 1), el("span", {}, t("position.of", number(page), number(pages))), button(t("next"), page + 1), button(t("last"), pages));
}

function rowsTable(list, filters, fixed) {
  const kept = Object.fromEntries(Object.entries(filters).filter(([name]) => name !== "page" && name !== "site"));
  const headers = [column("severity"), column("state"), ...(fixed.site ? [] : [column("site_name")]), ...(fixed.requirement ? [] : [column("requirement")]), column("message") + " · " + column("url"), column("reason"), column("deadline")];
  const rows = list.map((finding) =>
    el(
      "tr",
      {},
      el("td", {}, severityBadge(finding.severity), finding.certainty === "suspected" ? [el("br"), el("span", { class: "quiet" }, word("certainty", "suspected"))] : null),
      el("td", {}, stateBadge(finding.state)),
      fixed.site ? null : el("td", { class: "name" }, siteLink(finding.site)),
      fixed.requirement ? null : el("td", { class: "num" }, requirementLink(finding.requirement)),
      el("th", { scope: "row" }, inward({}, address("finding", [finding.site, finding.id], { ...kept, ...(fixed.requirement ? { requirement: fixed.requirement } : {}) }), pick(finding.message) || finding.subject), el("div", { class: "place" }, finding.url || finding.foundOn ? brief(finding.url || finding.foundOn, finding.site) : el("span", { class: "quiet" }, t("finding.nowhere")))),
      el("td", {}, reasonLink(finding.reason)),
      el("td", { class: /^\d{4}-/.test(pick(finding.deadline)) ? "day" : "" }, pick(finding.deadline)),
    ),
  );
  return table(t("view.findings"), headers, rows, { class: "findings" });
}

function filterForm(filters, fixed, change) {
  const inScope = counts.filter((group) => Object.entries(fixed).every(([name, value]) => String(group[name]) === value));
  const options = (name) => {
    const totals = new Map();
    inScope.forEach((group) => totals.set(String(group[name]), (totals.get(String(group[name])) || 0) + group.count));
    return [...totals];
  };
  const names = {
    site: [column("site_name"), (value) => (sitesById.get(value) || { name: value }).name],
    requirement: [column("requirement"), (value) => value + " " + pick((requirementsByNumber.get(Number(value)) || {}).title)],
    severity: [column("severity"), (value) => word("severity", value)],
    certainty: [column("certainty"), (value) => word("certainty", value)],
    state: [column("state"), (value) => word("state", value)],
    reason: [column("reason"), (value) => reasonTitle(value)],
  };
  const order = { site: overview.sites.map((site) => site.id), severity: SEVERITIES, state: STATES };
  const sorted = (name, list) =>
    name === "requirement" ? list.sort((a, b) => a[0] - b[0]) : order[name] ? list.sort((a, b) => order[name].indexOf(a[0]) - order[name].indexOf(b[0])) : list.sort((a, b) => b[1] - a[1]);
  let waiting = 0;
  return el(
    "form",
    { class: "filters", role: "search", onsubmit: (event) => event.preventDefault() },
    FILTERS.filter((name) => !fixed[name]).map((name) =>
      el(
        "label",
        {},
        names[name][0],
        el(
          "select",
          { name, onchange: (event) => change(name, event.target.value) },
          el("option", { value: "" }, t("all")),
          sorted(name, options(name)).map(([value, count]) => el("option", { value, selected: filters[name] === value }, names[name][1](value) + " (" + number(count) + ")")),
        ),
      ),
    ),
    el(
      "label",
      {},
      t("search"),
      el("input", {
        type: "search",
        name: "q",
        value: filters.q || "",
        placeholder: t("search.in"),
        oninput: (event) => {
          clearTimeout(waiting);
          waiting = setTimeout(() => change("q", event.target.value), 200);
        },
      }),
    ),
  );
}
