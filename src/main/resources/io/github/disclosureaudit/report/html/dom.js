/*
 * Making elements. Text of crawled pages goes in as text nodes only; there is no way in here to hand over markup.
 */

/** Makes an element: attributes by name, functions as listeners under "on…", children as texts, nodes or lists of them. */
function el(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (typeof value === "function") {
      element.addEventListener(key.slice(2), value);
    } else if (value === true) {
      element.setAttribute(key, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(key, String(value));
    }
  }
  element.append(...nodes(children));
  return element;
}

/** The same for SVG. */
function svg(name, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes || {})) {
    element.setAttribute(key, String(value));
  }
  element.append(...nodes(children));
  return element;
}

function nodes(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== "");
}

/** Puts new content in the place of the old. */
function fill(element, ...children) {
  element.replaceChildren(...nodes(children));
  return element;
}

/** A link out of the report: only to web addresses; anything else is shown as text. */
function outward(url, text) {
  if (!/^https?:\/\//i.test(url)) {
    return el("span", { class: "address" }, text || url);
  }
  return el(
    "a",
    { class: "address", href: url, target: "_blank", rel: "noopener noreferrer", referrerpolicy: "no-referrer" },
    text || url,
  );
}
