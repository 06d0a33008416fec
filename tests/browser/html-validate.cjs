/* The rules by which the HTML of every page is judged. What is relaxed says why. */
module.exports = {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // Matters of taste: HTML takes both cases, and "<img/>" as Markdown writes it.
    "doctype-style": "off",
    "void-style": "off",
    // A page is named after the event or article, in whole, as its source has it.
    "long-title": "off",
    // ARIA lets a list, a figure or a group have a name, and readers announce it.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
  },
};
