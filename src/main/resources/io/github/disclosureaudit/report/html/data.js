/* The data that the page carries: an overview at hand at once, findings in packed chunks by site. */

const overview = JSON.parse(document.getElementById("overview").textContent);
const VERDICTS = ["FAIL", "LATE", "UNKNOWN", "WARN", "MANUAL", "PASS", "NA"];
const SEVERITIES = ["high", "medium", "low", "note"];
const STATES = ["new", "reopened", "known"];
const SYMBOLS = { FAIL: "✕", LATE: "»", UNKNOWN: "?", WARN: "!", MANUAL: "✎", PASS: "✓", NA: "–" };

const sitesById = new Map(overview.sites.map((site) => [site.id, site]));
const requirementsByNumber = new Map(overview.requirements.map((one) => [one.number, one]));
const cells = new Map();
for (const row of overview.cells) {
  const [site, requirement, verdict, reason, findings, evidence, published, deadline, zh, en] = row;
  const id = overview.sites[site].id;
  const cell = { site: id, requirement, verdict, reason, findings, evidence, published, deadline, note: [zh, en] };
  cells.set(id + " " + requirement, cell);
}
const allCells = [...cells.values()];
const counts = overview.counts.map(([site, requirement, reason, severity, certainty, state, count]) => ({
  site,
  requirement: Number(requirement),
  reason,
  severity,
  certainty,
  state,
  count,
}));

/** Number of findings that meet a condition. */
function countFindings(test) {
  return counts.reduce((sum, group) => sum + (test(group) ? group.count : 0), 0);
}

/** Number of cells by verdict. */
function countVerdicts(list) {
  const result = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0]));
  list.forEach((cell) => (result[cell.verdict] += 1));
  return result;
}

/** What is known about a reason code, in both languages. */
function reasonOf(code) {
  const family = code.replace(/^http-(\d)\d\d$/, "http-$1xx").replace(/^home-.+$/, "home-unreachable");
  return overview.reasons[code] || overview.reasons[family] || null;
}

function reasonTitle(code) {
  const entry = reasonOf(code);
  return entry ? pick(entry.title) : code;
}

/* Places in the array of a finding; the writer of the page uses the same order. */
const FIELDS = [
  "id", "requirement", "check", "reason", "severity", "certainty", "state", "url", "finalUrl", "foundOn", "subject",
  "position", "occurrences", "evidence", "record", "firstSeen", "checkedAt",
];
const PAIRS = ["message", "expected", "actual", "deadline"];

class Finding {
  constructor(site, row) {
    this.site = site;
    FIELDS.forEach((name, index) => (this[name] = row[index]));
    PAIRS.forEach((name, index) => {
      const at = FIELDS.length + 2 * index;
      this[name] = row[at] === row[at + 1] ? [row[at], row[at]] : [row[at], row[at + 1]];
    });
    this.requirement = Number(this.requirement);
    this.occurrences = Number(this.occurrences);
    const rest = FIELDS.length + 2 * PAIRS.length;
    this.turns = row[rest];
    this.places = row[rest + 1];
    this.difference = row[rest + 2];
  }

  contains(lower) {
    return [this.message[language], this.subject, this.url, this.foundOn, this.evidence, this.id, this.reason].some((text) =>
      text.toLowerCase().includes(lower),
    );
  }
}

const parsed = new Promise((done) => {
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", done, { once: true });
  } else {
    done();
  }
});
const loaded = new Map();

/** Findings of a site, unpacked when they are asked for the first time. */
function findingsOf(site) {
  if (!loaded.has(site)) {
    loaded.set(site, unpackSite(site));
  }
  return loaded.get(site);
}

/** Findings of all sites; tells after each site how far it is. */
async function findingsOfAll(tell) {
  const all = [];
  for (let i = 0; i < overview.sites.length; i += 1) {
    const more = await findingsOf(overview.sites[i].id);
    for (const finding of more) {
      all.push(finding);
    }
    tell(i + 1, overview.sites.length);
  }
  return all;
}

async function unpackSite(site) {
  await parsed;
  const found = [];
  for (const block of document.querySelectorAll("script.findings")) {
    if (block.dataset.site === site) {
      const rows = JSON.parse(await unpack(block.textContent));
      block.remove();
      for (const row of rows) {
        found.push(new Finding(site, row));
      }
    }
  }
  return found;
}

async function unpack(base64) {
  const packed = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}
