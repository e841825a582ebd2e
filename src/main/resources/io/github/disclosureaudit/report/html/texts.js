/* Both languages. A pair is always [Chinese, English]. */

const CHINESE = 0;
const ENGLISH = 1;
let language = CHINESE;

/** The half of a pair that the page is shown in. */
function pick(pair) {
  return pair ? pair[language] || pair[1 - language] : "";
}

/** A text of the page; {0}, {1}… are replaced. */
function t(key, ...values) {
  const pair = overview.texts[key];
  if (!pair) {
    return key;
  }
  return pair[language].replace(/\{(\d)\}/g, (place, index) => String(values[Number(index)]));
}

/** Like t, with nodes in the places. */
function tNodes(key, ...values) {
  return overview.texts[key][language]
    .split(/\{(\d)\}/)
    .map((part, index) => (index % 2 === 1 ? values[Number(part)] : part));
}

/** A word of a closed vocabulary, such as a verdict; the code itself where it is unknown. */
function word(kind, code) {
  return overview.texts[kind + "." + code] ? t(kind + "." + code) : code;
}

/** Name of a column as all files of the run give it. */
function column(id) {
  const found = overview.columns.find((one) => one.id === id);
  return found ? pick(found.title) : id;
}

function number(value) {
  return Number(value).toLocaleString(language === CHINESE ? "zh-CN" : "en");
}

/** A time with offset as people read it: local time of the plan, to the minute. */
function moment(text) {
  return text ? text.replace("T", " ").replace(/:\d\d(?:[+-].*|Z)$/, "") : "";
}

function duration(millis) {
  const seconds = Math.round(millis / 1000);
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? t("seconds", seconds) : t("minutes", minutes, seconds % 60);
}

function bytes(value) {
  return value < 1e6 ? t("kilobytes", number(Math.round(value / 1e3))) : t("megabytes", number(Math.round(value / 1e6)));
}
