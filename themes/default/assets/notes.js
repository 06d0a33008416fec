// Notes of an article on a narrow page: a number is a button that unfolds its note and folds it
// again, several at once. Where they stand in the margin, and without this script, it is a link.
(function () {
  "use strict";
  var root = document.documentElement;
  var wide = window.matchMedia("(min-width: 68rem)");
  var numbers = document.querySelectorAll(".text .ref");

  function noteOf(number) {
    return document.getElementById(number.hash.slice(1));
  }
  function show(number, open) {
    noteOf(number).classList.toggle("open", open);
    if (wide.matches) return;
    number.setAttribute("aria-expanded", open);
    if (open) noteOf(number).scrollIntoView({ block: "nearest" });
  }
  function arrive() {
    var named = /^#n([\d-]+)$/.exec(location.hash);
    var number = named && document.getElementById("r" + named[1]);
    if (number) show(number, true);
  }
  function adapt() {
    numbers.forEach(function (number) {
      if (wide.matches) {
        number.removeAttribute("role");
        number.removeAttribute("aria-expanded");
      } else {
        number.setAttribute("role", "button");
        number.setAttribute("aria-expanded", noteOf(number).classList.contains("open"));
      }
    });
  }
  function press(event) {
    if (wide.matches) return;
    var number = event.target.closest(".ref");
    var back = event.target.closest(".n");
    if (!number && !back) return;
    if (event.type === "keydown" && (event.key !== " " || !number)) return;
    event.preventDefault();
    if (number) {
      show(number, number.getAttribute("aria-expanded") !== "true");
    } else {
      number = document.getElementById(back.hash.slice(1));
      show(number, false);
      number.focus();
    }
  }

  root.dataset.notes = "";
  arrive();
  adapt();
  wide.addEventListener("change", adapt);
  window.addEventListener("hashchange", arrive);
  document.addEventListener("click", press);
  document.addEventListener("keydown", press);
})();
