// Makes the word lists and keyboards of the password estimator out of the npm packages @zxcvbn-ts/language-*.
//
//   node providers/src/words/generate.mjs
//
// Needs node 18, npm and tar, and the npm registry. The versions are fixed below, so that the same files come out;
// whoever raises one also raises StrengthEstimator.VERSION, because classes may change. Sizes: docs/decisions/0011.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const TARGET = join(
  dirname(fileURLToPath(import.meta.url)),
  "../main/resources/io/companyaccess/keycloak/password",
);

/** Shorter than three letters says nothing; longer than twenty, nobody types. */
const WORD = /^\p{Letter}{3,20}$/u;

/** Wikipedia's words beyond this rank are rarer than letters by chance. */
const WIKIPEDIA_WORDS = 20_000;

const LANGUAGES = {
  nl: {
    package: "@zxcvbn-ts/language-nl-be@3.0.2",
    ranked: ["commonWords", "wikipedia", "boysFirstnames", "girlsFirstnames", "lastnames"],
    unranked: [],
  },
  fr: {
    package: "@zxcvbn-ts/language-fr@4.1.2",
    ranked: ["commonWords", "wikipedia"],
    unranked: ["firstnames", "lastnames"],
  },
  de: {
    package: "@zxcvbn-ts/language-de@3.0.2",
    ranked: ["commonWords", "wikipedia", "lastnames"],
    unranked: ["firstnames"],
  },
};
const KEYBOARDS = { package: "@zxcvbn-ts/language-common@4.1.3", rows: ["azerty", "qwertz"] };

/** The azerty of the package is the one of France; these keys bear other signs in Belgium. */
const BELGIAN_KEYS = { "-6": "§6", _8: "!8", "=+": "-_", "!§": "=+" };

const work = mkdtempSync(join(tmpdir(), "words-"));

function unpacked(name) {
  const tarball = execFileSync("npm", ["pack", "--silent", name], { cwd: work, encoding: "utf8" }).trim();
  execFileSync("tar", ["xzf", tarball], { cwd: work });
  return (list) => JSON.parse(readFileSync(join(work, "package/src", list + ".json"), "utf8"));
}

/** Each word once, the most frequent first; lists without an order count as of middling frequency. */
function merged(language) {
  const read = unpacked(language.package);
  const ranks = new Map();
  const add = (word, rank) => {
    const lower = word.toLowerCase().normalize("NFC");
    if (WORD.test(lower) && rank < (ranks.get(lower) ?? Infinity)) {
      ranks.set(lower, rank);
    }
  };
  for (const list of language.ranked) {
    const words = read(list);
    words.slice(0, list === "wikipedia" ? WIKIPEDIA_WORDS : words.length).forEach(add);
  }
  for (const list of language.unranked) {
    const words = read(list);
    words.forEach((word) => add(word, words.length / 2));
  }
  return [...ranks.entries()].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
}

/** A line per key: the key, then its neighbours, each as the characters it gives, nothing where there is none. */
function keyboard(graph) {
  return Object.entries(graph).map(([key, neighbours]) =>
    [key, ...neighbours.map((neighbour) => neighbour ?? "")].join("\t"),
  );
}

function belgian(graph) {
  const sign = (char) => {
    const key = Object.keys(BELGIAN_KEYS).find((one) => one.includes(char));
    return key ? BELGIAN_KEYS[key][key.indexOf(char)] : char;
  };
  const entries = Object.entries(graph).map(([key, neighbours]) => [
    sign(key),
    neighbours.map((neighbour) => BELGIAN_KEYS[neighbour] ?? neighbour),
  ]);
  return Object.fromEntries(entries);
}

try {
  for (const [code, language] of Object.entries(LANGUAGES)) {
    const words = merged(language);
    writeFileSync(join(TARGET, `words-${code}.txt`), words.join("\n") + "\n");
    console.log(code, words.length);
  }
  const graphs = unpacked(KEYBOARDS.package)("adjacencyGraphs");
  for (const row of KEYBOARDS.rows) {
    writeFileSync(join(TARGET, `keyboard-${row}.tsv`), keyboard(graphs[row]).join("\n") + "\n");
  }
  writeFileSync(join(TARGET, "keyboard-azerty-be.tsv"), keyboard(belgian(graphs.azerty)).join("\n") + "\n");
} finally {
  rmSync(work, { recursive: true });
}
