// The search page: the field, the kinds, the address, and what was found.
(function () {
  "use strict";
  const search = window.datelineSearch;
  const place = document.querySelector(".finder");
  if (!search || !place) return;
  const PAGE = 20;
  const PAUSE = 120; // milliseconds without a key before the query is run
  const KINDS = ["actor", "event", "article", "passage"];
  const words = place.dataset;
  const form = place.querySelector("search");
  const field = form.querySelector("input");
  const pills = [...place.querySelectorAll(".pill")];
  const status = place.querySelector("[role=status]");
  const everything = place.querySelector(".everything"); // where there is nothing to show
  const list = place.querySelector(".results");
  const more = place.querySelector(".further");
  let kind = "";
  let found = { words: [], hits: [], short: [] };
  let turn = 0; // of several searches that are under way only the last may show

  function number(count) {
    const [, sign] = words.number; // that of 1,234,567,890: it has all the digits, too
    const digits = words.number.split(sign).join("");
    const grouped = String(count).replace(/\B(?=(\d{3})+$)/g, ",");
    return grouped.replace(/./g, (each) => (each === "," ? sign : digits[(Number(each) + 9) % 10]));
  }

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children.filter((child) => child !== ""));
    return made;
  }

  // A message with its places filled, by texts or elements.
  function filled(message, values) {
    return message.split(/\{(\w+)\}/).map((part, at) => (at % 2 ? values[part] : part));
  }

  function say(...parts) {
    const before = status.textContent;
    const said = element("span", "", ...parts);
    if (said.textContent !== before) status.replaceChildren(said);
  }

  const hit = (text) =>
    search.pieces(text, found.words).map((part, at) => (at % 2 ? element("b", "hit", part) : part));

  function inLanguage(node, language, direction) {
    if (language) node.lang = language;
    if (direction) node.dir = direction;
    return node;
  }

  function row(result) {
    const name = KINDS[result.kind];
    const about = element("p", "about", element("b", "", pills.find((p) => p.value === name).dataset.one));
    about.append(" ", element("span", "", ...hit(result.about || "")));
    if (result.alert) about.append(" ", element("span", "alert", result.alert));
    const link = element("a", "", ...hit(result.title));
    link.href = words.root + result.href;
    const item = element("li", "", about, element("h2", "", link));
    const text = element("p", "snippet");
    (result.text || []).forEach((part, at) => {
      if (part) text.append(...(at % 2 ? [element("mark", "", ...hit(part))] : hit(part)));
    });
    if (name === "passage") inLanguage(text, result.language, result.direction);
    else if (name === "article") inLanguage(link, result.language, result.direction);
    const held = (text) => search.pieces(text, found.words).length;
    const also = (result.names || []).filter(([other]) => held(other) > held(result.title));
    if (also.length) {
      const names = also.flatMap(([other, language, direction], at) => [
        at ? words.comma : "",
        inLanguage(element("bdi", "", ...hit(other)), language, direction),
      ]);
      item.append(element("p", "snippet", ...filled(words.also, { names: element("span", "", ...names) })));
    }
    if (text.hasChildNodes()) item.append(text);
    return item;
  }

  const ofKind = () => found.hits.filter((each) => !kind || KINDS[each.kind] === kind);

  async function show(from) {
    const mine = turn;
    const hits = ofKind();
    const results = await search.documents(hits.slice(from, from + PAGE));
    if (mine !== turn) return;
    const rows = results.map(row);
    everything.hidden = hits.length > 0;
    if (from) list.append(...rows);
    else list.replaceChildren(...rows);
    more.hidden = hits.length <= from + PAGE;
    tell(hits.length);
    if (from && rows.length) rows[0].querySelector("a").focus();
  }

  function tell(count) {
    for (const pill of pills) {
      const own = found.hits.filter((each) => !pill.value || KINDS[each.kind] === pill.value).length;
      pill.lastElementChild.textContent = number(own);
      pill.hidden = !found.hits.length || (!own && pill.value !== kind);
      pill.setAttribute("aria-pressed", String(pill.value === kind));
    }
    const query = field.value.trim();
    const short = found.short.length
      ? [" ", ...filled(words.short, { word: found.short.join(" ") })]
      : [];
    if (!count) say(...filled(words.none, { query }), ...short);
    else {
      const plural = new Intl.PluralRules(document.documentElement.lang).select(count);
      const forms = JSON.parse(words.results);
      say(...filled(forms[plural] || forms.other, { count: element("b", "", number(count)), query }), ...short);
    }
  }

  function clear(said) {
    found = { words: [], hits: [], short: [] };
    list.replaceChildren();
    for (const each of [...pills, more]) each.hidden = true;
    everything.hidden = false;
    say(said);
  }

  async function run() {
    const mine = ++turn;
    const query = field.value.trim();
    if (!query) {
      clear("");
      return;
    }
    const slow = setTimeout(() => mine === turn && say(words.loading), 400);
    try {
      const result = await search.find(query);
      if (mine !== turn) return;
      found = result;
      await show(0);
    } catch (error) {
      if (mine === turn) clear(words.failed);
    } finally {
      clearTimeout(slow);
    }
  }

  // The address tells the query and the kind.
  function write(method) {
    const query = new URLSearchParams();
    if (field.value.trim()) query.set("q", field.value.trim());
    if (kind) query.set("kind", kind);
    try {
      history[method](null, "", query.size ? `?${query}` : location.pathname);
    } catch (error) {
      // Some browsers keep the address of a page from disk as it is.
    }
  }

  function read() {
    const query = new URLSearchParams(location.search);
    field.value = query.get("q") || "";
    kind = KINDS.includes(query.get("kind")) ? query.get("kind") : "";
  }

  let pause;
  function now() {
    clearTimeout(pause);
    write("replaceState");
    run();
  }
  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(now, PAUSE);
  });
  form.querySelector("button").addEventListener("click", now);
  for (const pill of pills) {
    pill.addEventListener("click", () => {
      kind = pill.value;
      write("pushState");
      show(0).catch(() => clear(words.failed));
    });
  }
  more.addEventListener("click", () => {
    show(list.children.length).catch(() => say(words.failed));
  });
  place.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target === field) now();
    if (event.key === "Escape") {
      if (event.target === field) {
        field.value = "";
        now();
      }
      field.focus();
      event.preventDefault();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [field, ...list.querySelectorAll("a"), ...(more.hidden ? [] : [more])];
    const at = stops.indexOf(event.target);
    if (step && at >= 0 && stops[at + step]) {
      stops[at + step].focus();
      event.preventDefault();
    }
  });
  window.addEventListener("popstate", () => {
    read();
    run();
  });
  field.addEventListener("focus", () => search.load().catch(() => {}));

  document.querySelector(".search h1").classList.add("vh");
  form.hidden = false;
  read();
  field.focus({ preventScroll: true });
  run();
})();
