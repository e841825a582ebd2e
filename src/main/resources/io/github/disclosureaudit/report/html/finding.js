/* One finding: everything an inspector needs to prove it and the unit to mend it. */

async function findingView(main, { rest, filters }) {
  const [site, id] = rest;
  const list = await findingsOf(site);
  const finding = list.find((one) => one.id === id);
  if (!finding) {
    fill(main, trail(siteLink(site)), el("p", {}, t("finding.gone", id)));
    return;
  }
  const requirement = requirementsByNumber.get(finding.requirement);
  const entry = reasonOf(finding.reason);
  const kept = Object.fromEntries(filters);
  fill(
    main,
    trail(siteLink(site), requirementLink(finding.requirement, true), inward({}, address("findings", [], { site, ...kept }), t("view.findings"))),
    el(
      "article",
      { class: "finding" },
      el("h1", {}, pick(finding.message) || finding.subject),
      el("p", { class: "badges" }, severityBadge(finding.severity), " ", el("span", { class: "badge c-" + finding.certainty }, word("certainty", finding.certainty)), " ", stateBadge(finding.state)),
      neighbours(list, finding, kept),
      el(
        "div",
        { class: "two" },
        el("section", {}, el("h2", {}, t("finding.proof")), proof(finding)),
        el("section", { class: "todo" }, el("h2", {}, t("finding.todo")), facts(
          [t("reason.remedy"), entry ? pick(entry.remedy) : ""],
          [t("reason.actor"), entry ? pick(entry.actor) : ""],
          [column("responsible_unit"), requirement ? pick(requirement.unit) : ""],
          [column("deadline"), pick(finding.deadline)],
          [t("reason.cause"), entry ? [reasonLink(finding.reason), ": ", pick(entry.cause)] : finding.reason],
          [t("reason.source"), entry ? pick(entry.source) : ""],
        )),
      ),
      pick(finding.expected) || pick(finding.actual)
        ? el(
            "section",
            {},
            el("h2", {}, t("finding.compare")),
            sideBySide(pick(finding.expected), pick(finding.actual), finding.check === "regulation"),
            finding.difference ? el("p", {}, el("a", { href: "differences/" + encodeURIComponent(finding.difference) + ".html", target: "_blank", rel: "noopener" }, t("finding.difference"))) : null,
          )
        : null,
      el("section", {}, el("h2", {}, t("finding.places", number(finding.occurrences))), places(finding)),
      el("section", {}, el("h2", {}, t("finding.history")), life(finding)),
    ),
  );
}

function proof(finding) {
  return [
    finding.evidence ? el("blockquote", {}, finding.evidence) : el("p", { class: "quiet" }, t("finding.no-quote")),
    facts(
      [column("subject"), finding.subject],
      [column("url"), finding.url ? outward(finding.url) : t("finding.nowhere")],
      [column("final_url"), finding.finalUrl ? outward(finding.finalUrl) : ""],
      [column("found_on"), finding.foundOn ? outward(finding.foundOn) : ""],
      [column("position"), finding.position],
      [column("evidence_record"), finding.record ? [el("code", {}, finding.record), " ", el("span", { class: "quiet" }, "archive/" + finding.site + ".warc.gz")] : ""],
      [column("checked_at"), moment(finding.checkedAt)],
      [column("finding_id"), el("code", {}, finding.id)],
    ),
  ];
}

function places(finding) {
  if (finding.places.length === 0) {
    return el("p", { class: "quiet" }, finding.foundOn || finding.url ? t("places.one") : t("finding.nowhere"));
  }
  const rows = finding.places.map(([page, title, text, origin, region, line, css]) =>
    el("tr", {}, el("td", {}, title ? [el("span", { class: "title" }, title), el("br")] : null, outward(page)), el("td", {}, text), el("td", {}, word("region", region)), el("td", {}, word("origin", origin)), el("td", { class: "num" }, line), el("td", {}, el("code", {}, css))),
  );
  const more = finding.occurrences - finding.places.length;
  return [
    table(t("finding.places", finding.occurrences), [column("page_url"), column("link_text"), column("region"), column("origin"), column("line"), column("css_path")], rows),
    more > 0 ? el("p", {}, tNodes("places.more", number(more), el("a", { href: "occurrences/" + encodeURIComponent(finding.site) + ".csv" }, "occurrences/" + finding.site + ".csv"))) : null,
  ];
}

function life(finding) {
  const steps = [];
  for (let i = 0; i < finding.turns.length; i += 2) {
    steps.push(el("li", {}, word("turn", finding.turns[i]) + " · " + finding.turns[i + 1]));
  }
  return [
    facts([column("state"), stateBadge(finding.state)], [column("first_seen"), finding.firstSeen]),
    steps.length > 0 ? el("ol", { class: "turns" }, steps) : el("p", { class: "quiet" }, t("finding.no-history")),
  ];
}

/** Links to the finding before and after among those of the site that the filters leave. */
function neighbours(list, finding, kept) {
  const left = sortFindings(list.filter(matcher({ ...kept, site: finding.site })));
  const at = left.indexOf(finding);
  const link = (other, text) => (other ? inward({ class: "choice" }, address("finding", [other.site, other.id], kept), text) : null);
  return at < 0 ? null : el("nav", { class: "choices", "aria-label": t("finding.neighbours") }, link(left[at - 1], t("previous")), el("span", { class: "quiet" }, t("position.of", number(at + 1), number(left.length))), link(left[at + 1], t("next")));
}
