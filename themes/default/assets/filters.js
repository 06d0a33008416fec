// Filters the timeline by kind, actor, topic and date. The address holds what is chosen.
(function () {
  "use strict";
  const bar = document.querySelector(".filters");
  if (!bar) return;
  const language = document.documentElement.lang || "en";
  const plurals = new Intl.PluralRules(language);
  const facets = ["kind", "actor", "topic"];
  const dates = [...bar.querySelectorAll("input")];
  const disputed = bar.querySelector("[name=disputed]");
  const status = bar.querySelector("[role=status]");
  const unfiltered = [...status.childNodes];
  const nothing = document.querySelector(".nothing");
  const sections = (name) => [...document.querySelectorAll(name)];
  const months = sections(".month").map((node) => {
    const line = node.querySelector(".month-head p");
    return { node, line, text: line.textContent };
  });

  const digits = (text) => String(text).replace(/\d/g, (digit) => bar.dataset.digits[digit]);
  function say(key, values) {
    const forms = JSON.parse(bar.dataset[key]);
    const text = forms[plurals.select(values.count || 0)] || forms.other;
    return text.replace(/\{(\w+)\}/g, (_, name) => digits(values[name]));
  }

  // A day is "2014-06-12", an open end is empty.
  const idOf = (link) => /\/([^/]+)\/index\.html$/.exec(link.getAttribute("href"))[1];
  const entries = sections(".entry").map((node) => {
    const span = (node.dataset.days || node.closest(".day").id.slice(2)).split("/");
    return {
      node,
      kind: [node.dataset.kind],
      actor: [...new Set([...node.querySelectorAll(".meta a")].map(idOf))],
      topic: (node.dataset.topics || "").split(" "),
      first: span[0],
      last: span[span.length - 1],
      disputed: Boolean(node.querySelector(".when .alert")),
    };
  });

  // Links become buttons.
  function button(node) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = node.className;
    made.append(...node.childNodes);
    node.replaceWith(made);
    return made;
  }
  const values = [];
  function add(facet, link) {
    const id = idOf(link);
    const node = button(link);
    values.push({ facet, id, node, text: node.firstChild.textContent.trim() });
  }
  const all = button(bar.querySelector(".pill"));
  bar.querySelectorAll("a").forEach((link) => {
    add(/(kind|actor|topic)s\/[^/]+\/index\.html$/.exec(link.getAttribute("href"))[1], link);
  });
  bar.querySelectorAll("[hidden]:not(.clear)").forEach((node) => (node.hidden = false));
  const valueOf = (facet, id) => values.find((value) => value.facet === facet && value.id === id);

  let chosen;
  function read() {
    const query = new URLSearchParams(location.search);
    chosen = { from: "", to: "", disputed: query.get("disputed") === "1" };
    facets.forEach((facet) => {
      const ids = query.getAll(facet).filter((id) => {
        if (!valueOf(facet, id) && facet === "actor") found(id);
        return valueOf(facet, id);
      });
      chosen[facet] = new Set(ids);
    });
    between(query.get("from"), query.get("to"));
  }
  // An actor beyond the hundred of the panel.
  function found(id) {
    const links = sections(".meta a").filter((link) => idOf(link) === id);
    const list = bar.querySelector(".panel div:last-child ul");
    if (!links.length || !list) return;
    const item = document.createElement("li");
    const link = links[0].cloneNode(true);
    link.className = "value";
    link.append(" ", document.createElement("span"));
    item.append(link);
    list.append(item);
    add("actor", link);
  }
  // The fields take no day that does not exist.
  function between(from, to) {
    [from, to].forEach((day, index) => (dates[index].value = day || ""));
    chosen.from = dates[0].value;
    chosen.to = dates[1].value;
  }
  function write(how) {
    const query = new URLSearchParams();
    facets.forEach((facet) => chosen[facet].forEach((id) => query.append(facet, id)));
    ["from", "to"].forEach((name) => chosen[name] && query.set(name, chosen[name]));
    if (chosen.disputed) query.set("disputed", "1");
    const text = query.toString();
    history[how](null, "", location.pathname + (text && "?" + text));
    show();
  }

  const tests = {
    kind: (entry) => !chosen.kind.size || entry.kind.some((id) => chosen.kind.has(id)),
    topic: (entry) => !chosen.topic.size || entry.topic.some((id) => chosen.topic.has(id)),
    actor: (entry) => [...chosen.actor].every((id) => entry.actor.includes(id)),
    disputed: (entry) => !chosen.disputed || entry.disputed,
    dates: (entry) =>
      (!chosen.from && !chosen.to) ||
      (Boolean(entry.first || entry.last) &&
        (!chosen.from || !entry.last || entry.last >= chosen.from) &&
        (!chosen.to || !entry.first || entry.first <= chosen.to)),
  };
  // A count is of the events that a value would show with what is chosen in the other facets.
  function show() {
    const counts = { kind: {}, actor: {}, topic: {}, disputed: 0, all: 0 };
    let shown = 0;
    entries.forEach((entry) => {
      const failed = Object.keys(tests).filter((name) => !tests[name](entry));
      const alone = (name) => failed.every((other) => other === name);
      entry.node.hidden = failed.length > 0;
      if (!failed.length) shown += 1;
      if (alone("kind")) counts.all += 1;
      if (alone("disputed") && entry.disputed) counts.disputed += 1;
      facets.forEach((facet) => {
        if (failed.length && (facet === "actor" || !alone(facet))) return;
        entry[facet].forEach((id) => (counts[facet][id] = (counts[facet][id] || 0) + 1));
      });
    });
    const { from, to } = chosen;
    const active = Boolean(
      facets.some((facet) => chosen[facet].size) || from || to || chosen.disputed,
    );
    press(all, !chosen.kind.size, counts.all);
    values.forEach((value) => {
      press(value.node, chosen[value.facet].has(value.id), counts[value.facet][value.id] || 0);
    });
    if (disputed) press(disputed, chosen.disputed, counts.disputed);
    bar.querySelectorAll("summary").forEach((label) => {
      const panel = label.parentNode;
      const number =
        panel.querySelectorAll("[aria-pressed=true]").length +
        [...panel.querySelectorAll("input")].filter((field) => field.value).length;
      label.querySelector("span").textContent = number ? " " + digits(number) : "";
    });
    const kept = (node) => Boolean(node.querySelector(".entry:not([hidden])"));
    sections(".day").forEach((day) => (day.hidden = !kept(day)));
    months.forEach(({ node, line, text }) => {
      node.hidden = !kept(node);
      const count = node.querySelectorAll(".entry").length;
      const left = node.querySelectorAll(".entry:not([hidden])").length;
      line.textContent = left < count ? say("some", { shown: left, count }) : text;
    });
    sections(".gap").forEach((gap) => (gap.hidden = active));
    announce(active, shown);
    document.dispatchEvent(new CustomEvent("timeline:filtered", { detail: { from, to } }));
  }
  function press(node, pressed, count) {
    node.setAttribute("aria-pressed", pressed);
    node.setAttribute("aria-disabled", !count && !pressed);
    node.querySelector("span").textContent = digits(count);
    const units = node.querySelector(".units");
    if (units) units.textContent = count > 12 ? "" : "■".repeat(count);
  }
  function announce(active, shown) {
    bar.querySelector(".clear").hidden = !active;
    nothing.hidden = shown > 0;
    if (!shown) nothing.firstChild.textContent = sentence();
    if (!active) return status.replaceChildren(...unfiltered);
    const [before, after] = say("some", { shown: "\n", count: entries.length }).split("\n");
    const number = document.createElement("b");
    number.textContent = digits(shown);
    status.replaceChildren(before, number, after);
  }

  // “No event is Diplomacy and names Islamic State.”
  function sentence() {
    const list = (items, type) => new Intl.ListFormat(language, { type }).format(items);
    const dates = new Intl.DateTimeFormat(
      (language === "en" ? "en-GB" : language) + "-u-ca-gregory-nu-latn",
      { dateStyle: "long", timeZone: "UTC" },
    );
    const day = (text) => digits(dates.format(new Date(text)));
    const said = [];
    facets.forEach((facet, index) => {
      const names = [...chosen[facet]].map((id) => valueOf(facet, id).text);
      const type = facet === "actor" ? "conjunction" : "disjunction";
      const key = ["is", "names", "about"][index];
      if (names.length) said.push(say(key, { values: list(names, type) }));
    });
    const { from, to } = chosen;
    const ends = { from: from && day(from), to: to && day(to) };
    if (from || to) said.push(say(from && to ? "between" : from ? "since" : "until", ends));
    if (chosen.disputed) said.push(say("disputed", {}));
    return say("nothing", { conditions: list(said, "conjunction") });
  }

  bar.querySelectorAll("summary").forEach((label) => {
    label.append(document.createElement("span"));
  });
  document.addEventListener("click", (event) => {
    const pressed = event.target.closest("button");
    const open = bar.querySelector("details[open]");
    if (open && !open.contains(event.target)) open.open = false;
    if (!pressed || pressed.getAttribute("aria-disabled") === "true") return;
    const value = values.find((one) => one.node === pressed);
    if (value) {
      const ids = chosen[value.facet];
      if (!ids.delete(value.id)) ids.add(value.id);
    } else if (pressed === all) chosen.kind.clear();
    else if (pressed === disputed) chosen.disputed = !chosen.disputed;
    else if (pressed.classList.contains("clear")) {
      facets.forEach((facet) => chosen[facet].clear());
      chosen.disputed = false;
      between("", "");
      all.focus();
    } else return;
    write("pushState");
  });
  // One step back undoes a day, not each digit.
  let typed;
  bar.addEventListener("change", (event) => {
    const [from, to] = dates.map((field) => field.value);
    between(from, to);
    write(typed === event.target ? "replaceState" : "pushState");
    typed = event.target;
  });
  bar.addEventListener("focusout", () => (typed = undefined));
  bar.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && bar.querySelector("details[open]");
    if (!open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });
  document.addEventListener("timeline:range", (event) => {
    between(event.detail.from, event.detail.to);
    write("replaceState");
  });
  addEventListener("popstate", () => {
    read();
    show();
  });
  read();
  show();
})();
