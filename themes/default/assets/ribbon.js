// The ribbon: it condenses where it sticks, shows the days on screen, and lets a range be dragged.
(function () {
  "use strict";
  const ribbon = document.querySelector(".ribbon");
  const bars = ribbon && ribbon.querySelector(".bars");
  if (!bars) return;
  const bins = [...bars.querySelectorAll("[data-days]")].map((node) => {
    const [first, last] = node.dataset.days.split("/");
    const area = node.querySelector(".area");
    const x = parseFloat(area.getAttribute("x"));
    return { node, first, last, x, end: x + parseFloat(area.getAttribute("width")) };
  });
  const height = Number(bars.getAttribute("height"));
  function rect(name, y, tall) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    made.setAttribute("class", name);
    made.setAttribute("y", y);
    made.setAttribute("height", tall);
    return made;
  }
  function stretch(shape, covered) {
    const x = Math.min(...covered.map((bin) => bin.x));
    const end = Math.max(...covered.map((bin) => bin.end));
    shape.setAttribute("x", (covered.length ? x : 0) + "%");
    shape.setAttribute("width", (covered.length ? end - x : 0) + "%");
  }

  const above = document.createElement("div");
  ribbon.before(above);
  new IntersectionObserver((changes) => {
    const last = changes.pop();
    ribbon.classList.toggle("stuck", !last.isIntersecting && last.boundingClientRect.top < 0);
  }).observe(above);

  const dayOf = (node) => {
    const [, year, rest] = /^[dm]-(-?\d+)(-\d\d.*)?$/.exec(node.id) || [];
    return rest ? year + (rest.length > 3 ? rest : rest + "-01") : "";
  };
  const binOf = (day) => day && bins.find((bin) => bin.first <= day && day <= bin.last);
  const days = new Map(
    [...document.querySelectorAll(".day")].map((node) => [node, binOf(dayOf(node))]),
  );
  const onscreen = bars.appendChild(rect("onscreen", height - 3, 3));
  const seen = new Set();
  const watch = new IntersectionObserver(
    (changes) => {
      changes.forEach(({ target, isIntersecting }) => {
        if (isIntersecting) seen.add(target);
        else seen.delete(target);
      });
      stretch(onscreen, [...seen].map((day) => days.get(day)).filter(Boolean));
    },
    { rootMargin: "-80px 0px 0px" },
  );
  days.forEach((_, day) => watch.observe(day));

  // Only where all its bins lead to this page do the filters cover the ribbon.
  if (!ribbon.classList.contains("complete")) return;

  // Each block is one event of its mark; of a bar, as much stays dark as there are events.
  const parts = new Map();
  document.querySelectorAll(".entry").forEach((entry) => {
    const bin = days.get(entry.closest(".day"));
    const mark = entry.querySelector(".dm use").getAttribute("href").slice(3);
    const named = (name) => (bin ? [...bin.node.querySelectorAll(".stack rect." + name)] : []);
    const own = named(mark);
    const shapes = own.length ? own : named("approximate"); // a bar has one part for all doubt
    const part = parts.get(shapes[0]) || { shapes, entries: [] };
    part.entries.push(entry);
    if (shapes.length) parts.set(shapes[0], part);
  });
  // What stays dark of a bar lies over the bar itself.
  parts.forEach((part) => {
    const [bar] = part.shapes;
    if (part.shapes.length === part.entries.length) return;
    part.dark = bar.cloneNode();
    bar.after(part.dark);
    bar.classList.add("out");
  });
  function dim() {
    parts.forEach(({ entries, shapes, dark }) => {
      if (!dark) {
        shapes.forEach((shape, index) => shape.classList.toggle("out", entries[index].hidden));
        return;
      }
      const [y, whole] = ["y", "height"].map((name) => Number(shapes[0].getAttribute(name)));
      const height = (whole * entries.filter((entry) => !entry.hidden).length) / entries.length;
      dark.setAttribute("height", height);
      dark.setAttribute("y", y + whole - height);
    });
  }

  const box = rect("box", 0.5, height - 5);
  bars.prepend(box);
  document.addEventListener("timeline:filtered", ({ detail: { from, to } }) => {
    const inside = (bin) => (!from || bin.last >= from) && (!to || bin.first <= to);
    stretch(box, from || to ? bins.filter(inside) : []);
    dim();
  });

  let start;
  let range;
  function drag(event) {
    if (start === undefined || (!range && Math.abs(event.clientX - start) < 8)) return;
    if (!range) bars.setPointerCapture(event.pointerId);
    const { left, width } = bars.getBoundingClientRect();
    const [a, b] = [start, event.clientX].map((x) => ((x - left) / width) * 100);
    const covered = bins.filter((bin) => bin.end > Math.min(a, b) && bin.x < Math.max(a, b));
    if (!covered.length) return;
    const detail = { from: covered[0].first, to: covered[covered.length - 1].last };
    if (range && range.from === detail.from && range.to === detail.to) return;
    range = detail;
    document.dispatchEvent(new CustomEvent("timeline:range", { detail }));
  }
  bars.addEventListener("pointerdown", (event) => {
    range = undefined;
    start = event.pointerType !== "touch" && event.button === 0 ? event.clientX : undefined;
  });
  bars.addEventListener("pointermove", drag);
  ["pointerup", "pointercancel"].forEach((name) => {
    bars.addEventListener(name, () => (start = undefined));
  });
  bars.addEventListener("dragstart", (event) => event.preventDefault());
  bars.addEventListener("click", (event) => range && event.preventDefault(), true);
})();
