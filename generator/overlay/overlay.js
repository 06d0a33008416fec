// Keeps the open page up to date: it is loaded again when the site was built, and the
// problems are renewed in place. What the editor opened or closed stays so, as told below.
(() => {
  "use strict";
  const host = document.querySelector("dateline-problems");
  const root = host && host.shadowRoot;
  if (!root) return;
  const CHOICE = "dateline-problems";
  const shown = root.querySelector("#shown");
  const said = root.querySelector("[role=status]");
  let problems = host.dataset.problems;
  let stream = null;

  const panel = () => root.querySelector("#problems");
  const warnings = () => root.querySelector("#warnings");

  function choice(made) {
    try {
      if (made) sessionStorage.setItem(CHOICE, made);
      return sessionStorage.getItem(CHOICE);
    } catch (error) {
      return null; // storage is closed to this page: each page begins anew
    }
  }

  // Closed stays closed until the problems change; opened stays open, whatever they become.
  function arrange() {
    if (!panel()) return;
    if (choice() === "open") panel().open = true;
    if (choice() === problems) panel().open = false;
  }

  function renew(key, html) {
    if (key === problems) return;
    problems = key;
    const before = {
      open: panel() && panel().open,
      unfolded: warnings() && warnings().open,
      scrolled: panel() ? panel().scrollTop : 0,
      focused: root.activeElement !== null,
    };
    // The server has escaped all that is content.
    shown.innerHTML = html;
    said.textContent = panel() ? panel().querySelector("summary b").textContent : "No problems.";
    if (warnings() && before.unfolded) warnings().open = true;
    if (!panel()) return;
    arrange();
    panel().scrollTop = before.open ? before.scrolled : 0;
    if (before.focused) panel().querySelector("summary").focus();
  }

  // What is shown names itself to the server, so a change is not missed while nobody listened.
  function listen() {
    const { site } = host.dataset;
    stream = new EventSource(`/.dateline/events?${new URLSearchParams({ site, problems })}`);
    stream.addEventListener("reload", () => {
      stream.close();
      location.reload();
    });
    stream.addEventListener("problems", (event) => {
      const { key, html } = JSON.parse(event.data);
      renew(key, html);
    });
  }

  // Browsers keep six connections to a server: a page that nobody sees gives its one back.
  document.addEventListener("visibilitychange", () => {
    if (stream) stream.close();
    if (!document.hidden) listen();
  });

  root.addEventListener("click", (event) => {
    const summary = event.target.closest("summary");
    // It is asked before the panel changes.
    if (summary && summary.parentNode === panel()) choice(panel().open ? problems : "open");
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || !panel() || !panel().open) return;
    choice(problems);
    panel().open = false;
    if (root.activeElement) panel().querySelector("summary").focus();
  });

  arrange();
  if (!document.hidden) listen();
})();
