/* Every reason code, verdict word and column, and what the run was. */

function dictionaryView(main, { rest }) {
  const used = new Set([...counts.map((group) => group.reason), ...allCells.map((cell) => cell.reason)]);
  const row = ([code, entry]) =>
    el(
      "tr",
      { id: "reason-" + code, class: rest[0] === code ? "target" : "" },
      el("th", { scope: "row" }, el("code", {}, code), el("br"), pick(entry.title)),
      ["cause", "actor", "remedy", "source"].map((part) => el("td", {}, pick(entry[part]))),
      el("td", { class: "num" }, countFindings((group) => group.reason === code) > 0 ? inward({}, address("findings", [], { reason: code }), number(countFindings((group) => group.reason === code))) : used.has(code) ? t("dictionary.verdicts") : ""),
    );
  fill(
    main,
    trail(),
    el("h1", {}, t("view.dictionary")),
    el("section", {}, el("h2", {}, column("verdict")), table(column("verdict"), [column("verdict"), t("meaning"), t("cells")], VERDICTS.map((verdict) => el("tr", {}, el("td", {}, verdictBadge(verdict), " ", el("code", {}, verdict)), el("td", {}, t("verdict." + verdict + ".about")), el("td", { class: "num" }, number(countVerdicts(allCells)[verdict])))))),
    el("section", {}, el("h2", {}, column("reason")), table(column("reason"), [column("reason"), t("reason.cause"), t("reason.actor"), t("reason.remedy"), t("reason.source"), t("findings")], Object.entries(overview.reasons).map(row))),
    el("section", {}, el("h2", {}, t("columns")), columnTables()),
  );
  const target = rest[0] && document.getElementById("reason-" + rest[0]);
  if (target) {
    target.scrollIntoView({ block: "center" });
  }
}

function columnTables() {
  const tables = new Map();
  overview.columns.forEach((one) => tables.set(one.table, [...(tables.get(one.table) || []), one]));
  return [...tables].map(([name, columns]) =>
    el("details", {}, el("summary", {}, el("code", {}, name)), table(name, ["id", t("name"), t("meaning")], columns.map((one) => el("tr", {}, el("th", { scope: "row" }, el("code", {}, one.id)), el("td", {}, pick(one.title)), el("td", {}, pick(one.about)))))),
  );
}

function runView(main) {
  const info = overview.run.info;
  const vantage = info.vantage || {};
  const options = Object.entries(info.options || {}).map(([name, value]) => (name + " " + value).trim());
  const file = (name) => el("li", {}, el("a", { href: name }, name));
  fill(
    main,
    trail(),
    el("h1", {}, t("view.run")),
    el("section", {}, facts(
      [column("run_id"), overview.run.id + (overview.run.partial ? " · " + t("partial") : "")],
      [t("started"), moment(info.started)],
      [t("finished"), moment(info.finished)],
      [t("asOf"), info.asOf],
      [t("plan"), info.planYear ? String(info.planYear) : ""],
      [t("version"), info.toolVersion],
      [t("rules"), info.ruleBookHash ? el("code", {}, info.ruleBookHash) : ""],
      [t("library"), info.libraryDate || t("library.none")],
      [t("vantage"), info.vantage ? "IPv4 " + t(vantage.ipv4 ? "yes" : "no") + " · IPv6 " + t(vantage.ipv6 ? "yes" : "no") + " · " + vantage.detail : ""],
      [t("options"), options.join(" ")],
      [t("exit"), info.exitCode === undefined ? "" : String(info.exitCode) + " · " + t("exit." + info.exitCode)],
    )),
    el("section", {}, el("h2", {}, t("files")), el("ul", { class: "files" }, ["summary.xlsx", "verdicts.csv", "checks.csv", "coverage.csv", "ipv6.csv", "datapackage.json", "run.json", "results.sarif", "junit.xml", "../ledger.csv", "../quarterly.csv", "../lookback.csv"].map(file))),
    el("section", {}, el("h2", {}, t("files.sites")), el("ul", { class: "files" }, overview.sites.map((site) => el("li", {}, el("a", { href: "findings/" + encodeURIComponent(site.id) + ".csv" }, "findings/" + site.id + ".csv"), " ", site.name)))),
  );
}
