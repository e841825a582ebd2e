/* Verdicts over runs as stacked columns, with the same numbers as a table below. */

const DRAWN = ["FAIL", "LATE", "UNKNOWN", "WARN", "PASS"];

function runTotals(run, site) {
  const totals = Object.fromEntries([...VERDICTS, "findings"].map((name) => [name, 0]));
  for (const [id, numbers] of Object.entries(run.sites)) {
    if (!site || id === site) {
      Object.entries(numbers).forEach(([name, value]) => (totals[name] += value));
    }
  }
  return totals;
}

/** Trend of all sites or of one; a sentence when there is only one run. */
function trend(site) {
  const runs = overview.earlier.runs.filter((run) => !site || run.sites[site]);
  if (runs.length < 2) {
    return el("p", { class: "quiet" }, t("trend.first"));
  }
  const rows = runs.map((run) => ({ run, sites: Object.keys(run.sites).length, totals: runTotals(run, site) }));
  return el(
    "div",
    {},
    el(
      "div",
      { class: "charts" },
      el("section", {}, el("h3", {}, column("verdict")), chart(rows, site, DRAWN, (name) => word("verdict", name)), legend()),
      el("section", {}, el("h3", {}, t("findings")), chart(rows, site, ["findings"], () => t("findings"))),
    ),
    runTable(rows, site),
  );
}

/** Numbers of each run as columns, one series on top of the other. */
function chart(rows, site, series, title) {
  const height = 150;
  const step = Math.max(8, Math.min(46, Math.floor(560 / rows.length)));
  const highest = Math.max(...rows.map(({ totals }) => series.reduce((sum, name) => sum + totals[name], 0)), 1);
  const left = 40;
  const full = Math.max(...rows.map((row) => row.sites));
  const image = svg("svg", {
    class: "chart",
    role: "img",
    "aria-label": series.map(title).join(", ") + ": " + t("trend.label", rows.length),
    viewBox: `0 0 ${left + rows.length * step + 10} ${height + 34}`,
    width: left + rows.length * step + 10,
    height: height + 34,
  });
  for (const part of [0, 0.5, 1]) {
    const y = 8 + (height - 8) * (1 - part);
    image.append(
      svg("line", { x1: left, x2: left + rows.length * step, y1: y, y2: y, class: "grid" }),
      svg("text", { x: left - 6, y: y + 4, class: "tick", "text-anchor": "end" }, number(Math.round(highest * part))),
    );
  }
  rows.forEach(({ run, sites, totals }, index) => {
    let y = height;
    const column = svg("g", { class: sites < full && !site ? "fewer" : "" });
    column.append(svg("title", {}, run.id + " · " + series.map((name) => title(name) + " " + totals[name]).join(" · ")));
    for (const name of [...series].reverse()) {
      const size = (totals[name] / highest) * (height - 8);
      y -= size;
      column.append(svg("rect", { x: left + index * step + step * 0.08, y, width: step * 0.84, height: size, class: "v-" + name }));
    }
    image.append(column);
    // A day is written once, and only where there is room for it.
    const day = run.id.slice(5, 10);
    const room = Math.ceil(44 / step);
    if (index === rows.length - 1 || (index % room === 0 && index + room <= rows.length - 1)) {
      if (index === 0 || rows[index - 1].run.id.slice(5, 10) !== day) {
        image.append(svg("text", { x: left + index * step + step / 2, y: height + 18, class: "tick", "text-anchor": "middle" }, day));
      }
    }
  });
  return el("div", { class: "scroll" }, image);
}

function legend() {
  return el("p", { class: "legend" }, DRAWN.map((verdict) => [verdictBadge(verdict), " "]));
}

function runTable(rows, site) {
  const headers = [column("run_id"), t("asOf"), ...(site ? [] : [t("sites")]), ...VERDICTS.map((verdict) => word("verdict", verdict)), t("findings")];
  const body = [...rows].reverse().map(({ run, sites, totals }) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, run.id),
      el("td", {}, run.asOf),
      site ? null : el("td", { class: "num" }, number(sites)),
      VERDICTS.map((verdict) => el("td", { class: "num" }, number(totals[verdict]))),
      el("td", { class: "num" }, number(totals.findings)),
    ),
  );
  return el("details", {}, el("summary", {}, t("trend.table")), table(t("trend"), headers, body));
}
