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
  return el("div", {}, chart(rows, site), legend(), runTable(rows, site));
}

function chart(rows, site) {
  const height = 150;
  const step = Math.max(14, Math.min(46, Math.floor(820 / rows.length)));
  const highest = Math.max(...rows.map(({ totals }) => DRAWN.reduce((sum, verdict) => sum + totals[verdict], 0)), 1);
  const left = 40;
  const full = Math.max(...rows.map((row) => row.sites));
  const image = svg("svg", {
    class: "chart",
    role: "img",
    "aria-label": t("trend.label", rows.length),
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
    column.append(svg("title", {}, run.id + " · " + DRAWN.map((verdict) => word("verdict", verdict) + " " + totals[verdict]).join(" · ")));
    for (const verdict of [...DRAWN].reverse()) {
      const size = (totals[verdict] / highest) * (height - 8);
      y -= size;
      column.append(svg("rect", { x: left + index * step + 2, y, width: step - 4, height: size, class: "v-" + verdict }));
    }
    image.append(column);
    if (index === 0 || index === rows.length - 1 || (rows.length <= 12 && step > 40)) {
      image.append(
        svg("text", { x: left + index * step + step / 2, y: height + 18, class: "tick", "text-anchor": index === 0 ? "start" : index === rows.length - 1 ? "end" : "middle" }, run.id.slice(5, 10)),
      );
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
