/*
 * What the page shows stands in the part of its address behind "#", so that a view can be kept, sent and gone back to:
 * #view/argument/argument?name=value&name=value
 */

/** What the address asks for. */
function readAddress() {
  const text = location.hash.replace(/^#/, "");
  const [path, query] = text.split("?", 2);
  const [view, ...rest] = path.split("/").map(decode);
  return { view: view || "overview", rest, filters: new URLSearchParams(query || "") };
}

function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Address of a view. The language goes along. */
function address(view, rest, filters) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters || {})) {
    if (value !== "" && value !== null && value !== undefined) {
      query.set(name, value);
    }
  }
  const chosen = readAddress().filters.get("lang");
  if (chosen && !query.has("lang")) {
    query.set("lang", chosen);
  }
  const path = [view, ...(rest || [])].map(encodeURIComponent).join("/");
  const text = query.toString();
  return "#" + path + (text ? "?" + text : "");
}

/** A link within the report. */
function inward(attributes, target, ...children) {
  return el("a", { href: target, ...attributes }, ...children);
}

/** Writes changed filters into the address without a new entry in the history. */
function keepFilters(filters) {
  const here = readAddress();
  history.replaceState(null, "", address(here.view, here.rest, filters));
}

/** All filters of the address but those named. */
function filtersWithout(...names) {
  const left = Object.fromEntries(readAddress().filters);
  names.forEach((name) => delete left[name]);
  return left;
}
