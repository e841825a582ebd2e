/* Shows what the address asks for, and again whenever it changes. */

const VIEWS = {
  overview: overviewView,
  findings: findingsView,
  finding: findingView,
  site: siteView,
  requirement: requirementView,
  dictionary: dictionaryView,
  run: runView,
};

function top() {
  const info = overview.run.info;
  const view = readAddress().view;
  const link = (name) => inward({ "aria-current": view === name ? "page" : null }, address(name), t("view." + name));
  fill(
    document.getElementById("top"),
    el("p", { class: "name" }, inward({}, address("overview"), t("title"))),
    el("p", { class: "run" }, t("top.run", overview.run.id), info.asOf ? " · " + t("asOf") + " " + info.asOf : "", info.planYear ? " · " + t("top.plan", info.planYear) : "", overview.run.partial ? el("strong", {}, " · " + t("partial")) : null),
    el("nav", { class: "views", "aria-label": t("views") }, ["overview", "findings", "dictionary", "run"].map(link)),
    el(
      "p",
      { class: "tools" },
      el("button", { type: "button", id: "language", lang: language === CHINESE ? "en" : "zh-CN", onclick: switchLanguage }, language === CHINESE ? "English" : "中文"),
      " ",
      el("button", { type: "button", onclick: () => print() }, t("print")),
    ),
  );
  fill(document.getElementById("foot"), el("p", {}, t("foot", info.toolVersion || "")));
  const skip = document.getElementById("skip");
  skip.textContent = t("skip");
  document.documentElement.lang = language === CHINESE ? "zh-CN" : "en";
  document.title = t("title") + " " + overview.run.id;
}

function switchLanguage() {
  const here = readAddress();
  const filters = { ...Object.fromEntries(here.filters), lang: language === CHINESE ? "en" : "zh" };
  history.replaceState(null, "", address(here.view, here.rest, filters));
  show(false);
  document.getElementById("language").focus();
}

async function show(moved) {
  const here = readAddress();
  const wanted = here.filters.get("lang") || (overview.run.chinese ? "zh" : "en");
  language = wanted === "en" ? ENGLISH : CHINESE;
  here.filters.delete("lang");
  printAll = null;
  top();
  const main = document.getElementById("main");
  const view = Object.hasOwn(VIEWS, here.view) ? VIEWS[here.view] : overviewView;
  main.setAttribute("aria-busy", "true");
  try {
    // A room of its own: what an earlier view still loads must not appear in this one.
    const room = el("div", { class: "view" });
    fill(main, room);
    const pending = view(room, here);
    if (moved) {
      scrollTo(0, 0);
      main.focus({ preventScroll: true });
    }
    await pending;
  } catch (failure) {
    fill(main, el("p", { role: "alert" }, t("failure", String(failure))));
  }
  main.removeAttribute("aria-busy");
}

document.getElementById("skip").addEventListener("click", (event) => {
  event.preventDefault();
  document.getElementById("main").focus();
});
addEventListener("hashchange", () => show(true));
addEventListener("beforeprint", () => printAll && printAll());
addEventListener("afterprint", () => {
  const list = document.querySelector(".list");
  if (list && list.restore) {
    list.restore();
  }
});
show(false);
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("first-screen")));
