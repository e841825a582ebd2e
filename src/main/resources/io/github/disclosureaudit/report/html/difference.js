/* Two texts side by side with what differs marked: the regulation as published here and its official version. */

const LONGEST = 1500;

/** Equal for a reader: a blank of any width is a blank. */
function alike(one, other) {
  return one === other || (/\s/.test(one) && /\s/.test(other));
}

/** Pieces of both texts: [kind, text] with kind "same", "left" or "right". */
function differences(left, right) {
  const a = [...left];
  const b = [...right];
  let start = 0;
  while (start < a.length && start < b.length && alike(a[start], b[start])) {
    start += 1;
  }
  let end = 0;
  while (end < a.length - start && end < b.length - start && alike(a[a.length - 1 - end], b[b.length - 1 - end])) {
    end += 1;
  }
  const middleA = a.slice(start, a.length - end);
  const middleB = b.slice(start, b.length - end);
  const middle =
    middleA.length > LONGEST || middleB.length > LONGEST
      ? [["left", middleA.join("")], ["right", middleB.join("")]]
      : common(middleA, middleB);
  return [["same", a.slice(0, start).join("")], ...middle, ["same", a.slice(a.length - end).join("")]].filter(
    ([, text]) => text !== "",
  );
}

/** Longest common subsequence of two lists of characters, as pieces. */
function common(a, b) {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        alike(a[i], b[j])
          ? lengths[(i + 1) * width + j + 1] + 1
          : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    }
  }
  const pieces = [];
  const add = (kind, character) => {
    const last = pieces[pieces.length - 1];
    if (last && last[0] === kind) {
      last[1] += character;
    } else {
      pieces.push([kind, character]);
    }
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && alike(a[i], b[j])) {
      add("same", a[i]);
      i += 1;
      j += 1;
    } else if (j === b.length || (i < a.length && lengths[(i + 1) * width + j] >= lengths[i * width + j + 1])) {
      add("left", a[i]);
      i += 1;
    } else {
      add("right", b[j]);
      j += 1;
    }
  }
  return pieces;
}

/** What should be and what is, side by side. */
function sideBySide(expected, actual, mark) {
  const title = (name) => (mark ? t("difference." + name) : column(name));
  const pieces = mark && expected && actual ? differences(expected, actual) : null;
  const half = (own, tag, text) =>
    pieces
      ? pieces.filter(([kind]) => kind === "same" || kind === own).map(([kind, piece]) => (kind === "same" ? piece : el("mark", { class: tag }, piece)))
      : text || el("span", { class: "quiet" }, t("nothing"));
  return el(
    "div",
    { class: "halves" },
    el("section", {}, el("h3", {}, title("expected")), el("p", { class: "quote" }, half("left", "should", expected))),
    el("section", {}, el("h3", {}, title("actual")), el("p", { class: "quote" }, half("right", "is", actual))),
  );
}
