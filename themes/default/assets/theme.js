// The theme button: its label says what it will do; the choice is remembered.
(function () {
  "use strict";
  var button = document.querySelector("button.theme");
  if (!button) return;
  var root = document.documentElement;
  var dark = button.getAttribute("aria-label");
  var system = window.matchMedia("(prefers-color-scheme: dark)");
  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : system.matches;
  }
  function label() {
    button.title = isDark() ? button.dataset.light : dark;
    button.setAttribute("aria-label", button.title);
  }
  button.addEventListener("click", function () {
    root.dataset.theme = isDark() ? "light" : "dark";
    try {
      localStorage.setItem("theme", root.dataset.theme);
    } catch (error) {
      // Storage is closed to this page: the choice lasts as long as it is open.
    }
    label();
  });
  system.addEventListener("change", label);
  label();
})();
