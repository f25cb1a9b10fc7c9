// The JSON Schema accepts what the loader accepts: over the examples and 3,000 changes to them, each
// with one thing altered. Where they may differ is listed, with the reason.
//
// Usage: node schema.mjs PROGRAM SOURCE_FOLDER, with ajv and yaml in NODE_MODULES
import {execFileSync, spawnSync} from "node:child_process";
import fs from "node:fs";
import {createRequire} from "node:module";
import os from "node:os";
import path from "node:path";
import {random} from "./random.mjs";

const [program, source, modules] = process.argv.slice(2);
const require = createRequire(path.resolve(modules, "here.js"));
const Ajv = require("ajv/dist/2020").default;
const YAML = require("yaml");

const CHANGES = 3000;

// By code of the loader's error: it refuses what the schema lets through, because …
const ONLY_THE_LOADER_REFUSES = {
  order: "a schema cannot compare two dates",
  overlap: "a schema cannot compare two periods",
  "invalid-number": "1e3, 036, 0x10 and 12.0 are numbers once they are read; how they are written is gone",
  "invalid-amount": "so are 1e3 and 12.345: that amounts have two decimals would need exact fractions",
  "invalid-yes-no": "True and TRUE are true once they are read",
  "duplicate-key": "an object holds a key once",
};
// By what it says: the schema refuses what the loader lets through, because …
const ONLY_THE_SCHEMA_REFUSES = {};

const pick = (list) => list[random(list.length)];

const VALUES = ["ja", "nee", "onbekend", "true", "false", "True", "yes", "5", "-1", "0", "36.5", "1e3", "036",
  "12.0", "12.345", "200.01", "1000000001", '"5"', '"ja"', '"true"', "2023-02-30", "2023-02-28", "2024-02-29",
  "2003-12-31", "2099-12-31", "9-1-2023", '"2023-05-01"', "[]", "{}", "", "~", "null", "tekst", '""', '" "',
  "[a]", "[ja]", "[onbekend]", "[evaluatie]", "{soort: evaluatie}", "{bedrag: 2850.00, per: maand}",
  "{bedrag: 17.85, per: uur}", "{bedrag: onbekend, per: maand}", "bedrijfsarts", "geen", "eigen", "ander",
  "beperkt", "evaluatie", "spoor", "spoor/*", "spoor/volgorde", "vraag/plan-adequaat", "1"];

/// Every place in the document where a value or an item stands, as [parent, position].
function places(node, found = []) {
  if (YAML.isMap(node) || YAML.isSeq(node))
    node.items.forEach((item, i) => {
      found.push([node, i]);
      places(YAML.isPair(item) ? item.value : item, found);
    });
  return found;
}

const asNode = (text) => YAML.parseDocument(text === "" ? "null" : text).contents;

/// One thing changed: a value, a key, a part taken away, twice there, or added.
function change(original, keys) {
  const document = original.clone();
  const [parent, i] = pick(places(document.contents));
  const item = parent.items[i];
  switch (random(6)) {
    case 0:
      parent.items.splice(i, 1);
      break;
    case 1:
      if (YAML.isPair(item)) item.key = document.createNode(pick(keys));
      break;
    case 2:
      if (YAML.isMap(parent)) parent.items.push(document.createPair(pick(keys), null));
      if (YAML.isMap(parent)) parent.items.at(-1).value = asNode(pick(VALUES));
      break;
    case 3:
      if (YAML.isSeq(parent)) parent.items.push(asNode(pick(VALUES)));
      break;
    default:
      if (YAML.isPair(item)) item.value = asNode(pick(VALUES));
      else parent.items[i] = asNode(pick(VALUES));
  }
  return document.toString();
}

const schema = JSON.parse(execFileSync(program, ["schema"], {encoding: "utf8", maxBuffer: 1 << 26}));
const ajv = new Ajv({strict: true, allowUnionTypes: true, allErrors: false});
const valid = ajv.compile(schema);

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "schema-"));
const examples = fs.readdirSync(path.join(source, "examples")).filter((n) => n.endsWith(".yaml"))
  .map((n) => fs.readFileSync(path.join(source, "examples", n), "utf8"));
const every = [...new Set(Object.values(schema.$defs).concat(schema)
  .flatMap((d) => Object.keys(d.properties ?? {})))];
const texts = [...examples];
const originals = examples.filter((t) => t.split("\n").length < 120).map((t) => YAML.parseDocument(t));
while (texts.length < examples.length + CHANGES) texts.push(change(pick(originals), every));
texts.forEach((t, i) => fs.writeFileSync(path.join(folder, `${String(i).padStart(5, "0")}.yaml`), t));

const run = spawnSync(program, ["check", "--format", "ndjson", "--fail-on", "never", folder],
  {encoding: "utf8", maxBuffer: 1 << 30});
const said = new Map();
for (const line of run.stdout.split("\n").filter(Boolean)) {
  const dossier = JSON.parse(line);
  if (dossier.path !== undefined) said.set(Number(path.basename(dossier.path, ".yaml")), dossier);
}

const problems = [];
const seen = {};
let accepted = 0;
texts.forEach((text, i) => {
  const passedOver = !said.has(i);  // a file without `poortwachter:` is no dossier
  const codes = passedOver ? ["missing-key"] : said.get(i).errors.map((e) => e.code);
  const document = YAML.parseDocument(text, {version: "1.2"});
  const bySchema = document.errors.length === 0 && valid(document.toJS());
  const why = document.errors[0]?.message ?? ajv.errorsText(valid.errors);
  if (codes.length === 0) accepted += 1;
  if ((codes.length === 0) === bySchema) return;
  if (bySchema) {
    const unlisted = codes.filter((c) => !(c in ONLY_THE_LOADER_REFUSES));
    for (const c of codes) seen[c] = (seen[c] ?? 0) + 1;
    if (unlisted.length > 0) problems.push(`${i}: the loader alone says ${unlisted}: ${JSON.stringify(said.get(i)?.errors[0])}`);
  } else if (!Object.keys(ONLY_THE_SCHEMA_REFUSES).some((w) => why.includes(w))) {
    problems.push(`${i}: the schema alone says ${why}`);
  }
});
examples.forEach((text, i) => {
  if (!valid(YAML.parse(text))) problems.push(`example ${i}: ${ajv.errorsText(valid.errors)}`);
});
for (const p of problems.slice(0, 20)) console.log(p);
if (problems.length > 0) console.log(`the files are in ${folder}`);
else fs.rmSync(folder, {recursive: true});
console.log(`${texts.length} dossiers, ${accepted} accepted, ${problems.length} problems; ` +
            `differences with a reason: ${JSON.stringify(seen)}`);
process.exit(problems.length > 0 ? 1 : 0);
