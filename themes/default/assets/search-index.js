// What the search finds: it loads the scripts of the index that a query needs, and ranks.
// See generator/formats/search.py for the index, generator/folding.py for words.
(function () {
  "use strict";
  const MOST_SCRIPTS = 8; // for all that begins with a word; where it were more, the word alone is found
  const KIND = 2 ** 51; // a document's number holds its kind above this
  const contents = {};
  const loading = new Map();
  let folding;

  window.datelineIndex = (name, content) => (contents[name] = content);

  function load(name, version) {
    if (!loading.has(name)) {
      const loaded = new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = `${name}.js${version ? `?${version}` : ""}`;
        script.onload = () => (name in contents ? resolve(contents[name]) : reject(Error(name)));
        script.onerror = () => reject(Error(name));
        document.head.append(script);
      });
      loaded.catch(() => loading.delete(name)); // to be tried again
      loading.set(name, loaded);
    }
    return loading.get(name);
  }

  async function about() {
    const index = await load("index");
    folding ||= {
      letters: index.letters,
      rules: index.rules.map((rule) => new RegExp(rule, "gu")),
      words: new RegExp(`[${index.alone}]|(?:(?![${index.alone}])[\\p{L}\\p{N}])+`, "gu"),
      // A word as it is written, with its marks and the apostrophes in it; initials are one.
      written: new RegExp(
        `[${index.alone}]|(?:\\p{L}\\.){2,}|` +
          `(?:(?![${index.alone}])[\\p{L}\\p{N}\\p{M}\\p{Cf}]|(?<=\\p{L})['’‘\`](?=\\p{L}))+`,
        "gu"
      ),
    };
    return index;
  }

  function fold(text) {
    let plain = "";
    for (const letter of text.normalize("NFKD").toLowerCase().replace(/[\p{Mn}\p{Cf}]/gu, "")) {
      plain += folding.letters[letter] ?? letter;
    }
    for (const rule of folding.rules) plain = plain.replace(rule, "");
    return plain.match(folding.words) || [];
  }

  // The documents of a word: by number, how far from the best place (title, whole word).
  async function places(word, index) {
    const longest = index.terms.reduce((best, key) =>
      word.startsWith(key) && key.length > best.length ? key : best, "");
    const longer = index.terms.filter((key) => key.startsWith(word) && key !== longest);
    const whole = longer.length >= MOST_SCRIPTS;
    const keys = [longest, ...(whole ? [] : longer)];
    const best = new Map();
    let more = false;
    for (const terms of await Promise.all(keys.map((key) => load(`t-${fileName(key)}`, index.version)))) {
      for (const [term, levels] of Object.entries(terms)) {
        if (whole ? term !== word : !term.startsWith(word)) continue;
        more ||= levels.length > 4;
        levels.slice(0, 4).forEach((distances, level) => {
          const rank = 2 * level + (term === word ? 0 : 1);
          let number = 0;
          for (const distance of distances) {
            number += distance;
            if (!(best.get(number) <= rank)) best.set(number, rank);
          }
        });
      }
    }
    return { word, best, whole, more };
  }

  // What holds the most of the words, the best places first.
  async function find(query) {
    const index = await about();
    const words = [...new Set(fold(query))];
    const found = await Promise.all(words.map((word) => places(word, index)));
    // A list that was cut cannot tell that a document lacks the word.
    const sure = found.filter((each) => !each.more);
    const scores = new Map();
    let most = 1;
    for (const number of new Set((sure.length ? sure : found).flatMap((each) => [...each.best.keys()]))) {
      let held = 0, score = 0;
      for (const { best, more } of found) {
        const rank = best.get(number);
        if (rank !== undefined || (more && sure.length)) held += 1;
        score += rank ?? 8;
      }
      most = Math.max(most, held);
      scores.set(number, [held, score]);
    }
    const numbers = [...scores.keys()].filter((number) => scores.get(number)[0] === most);
    numbers.sort((one, other) => scores.get(one)[1] - scores.get(other)[1] || one - other);
    return {
      words,
      hits: numbers.map((number) => ({ number, kind: Math.floor(number / KIND) })),
      short: found.filter((each) => each.whole).map((each) => each.word),
    };
  }

  // What results show, in order; one that a newer build took away is left out.
  async function documents(hits) {
    const { shards, version } = await about();
    const parts = await Promise.all(hits.map(({ number }) => load(`d-${number % shards}`, version)));
    return hits
      .map(({ number, kind }, place) => ({ kind, ...parts[place][number] }))
      .filter((result) => result.href);
  }

  // The text in pieces: those of odd number hold a word that begins with one of `words`.
  function pieces(text, words) {
    const parts = [""];
    let end = 0;
    for (const { 0: written, index } of text.matchAll(folding.written)) {
      if (!fold(written).some((folded) => words.some((word) => folded.startsWith(word)))) continue;
      parts[parts.length - 1] += text.slice(end, index);
      end = index + written.length;
      parts.push(written, "");
    }
    parts[parts.length - 1] += text.slice(end);
    return parts;
  }

  function fileName(key) {
    return [...key]
      .map((letter) => (/[a-z0-9]/.test(letter) ? letter : `-${letter.codePointAt(0).toString(16)}-`))
      .join("");
  }

  window.datelineSearch = { load: about, find, documents, pieces, fold };
})();
