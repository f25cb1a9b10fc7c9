// Every report validates against `schema --output`, and the schema is strict: one key more or one
// less in any object of a report is refused, and nothing in the schema is never used.
//
// Usage: node report_schema.mjs PROGRAM SOURCE_FOLDER NODE_MODULES [MORE_DOSSIERS ...]
import {spawnSync} from "node:child_process";
import fs from "node:fs";
import {createRequire} from "node:module";
import os from "node:os";
import path from "node:path";
import {random} from "./random.mjs";

const [program, source, modules, ...more] = process.argv.slice(2).map((p) => path.resolve(p));
const require = createRequire(path.resolve(modules, "here.js"));
const Ajv = require("ajv/dist/2020").default;

function run(...args) {
  const done = spawnSync(program, args, {cwd: source, encoding: "utf8", maxBuffer: 1 << 30});
  if (done.error) throw done.error;
  return done.stdout;
}

const schema = JSON.parse(run("schema", "--output"));
const valid = new Ajv({strict: true, allErrors: false}).compile(schema);
const problems = [];
const told = () => JSON.stringify(valid.errors?.[0]);

// --- dossiers of every sort, broken ones too
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "report-schema-"));
const texts = fs.readdirSync(path.join(source, "examples")).filter((n) => n.endsWith(".yaml"))
  .map((n) => fs.readFileSync(path.join(source, "examples", n), "utf8"));
for (let i = 0; i < 600; ++i) {  // a line dropped, doubled or from another
  const lines = texts[random(texts.length)].split("\n");
  const at = random(lines.length);
  if (i % 3 === 0) lines.splice(at, 1);
  else lines.splice(at, i % 3 === 1 ? 0 : 1, texts[random(texts.length)].split("\n")[at] ?? "");
  fs.writeFileSync(path.join(folder, `${String(i).padStart(4, "0")}.yaml`), lines.join("\n"));
}
fs.writeFileSync(path.join(folder, "bytes.yaml"), Buffer.from([0x70, 0xff, 0xfe, 0x00, 0x0a]));
fs.mkdirSync(path.join(folder, "map.yaml"));  // a folder that bears the name of a dossier
const paths = ["examples", "tests/cli/dossiers", folder, "bestaat-niet.yaml", ...more];
const check = ["check", "--fail-on", "never"];

const reports = [];
for (const options of [[], ["--lang", "en"], ["--select", "spoor", "--ignore", "spoor/volgorde"],
  ["--only", "fail"], ["--as-of", "2024-05-01"]]) {
  reports.push(JSON.parse(run(...check, "-f", "json", ...options, ...paths)));
  for (const line of run(...check, "-f", "ndjson", ...options, ...paths).split("\n").filter(Boolean))
    reports.push(JSON.parse(line));
}
reports.push(JSON.parse(run("timeline", "-f", "json", ...paths)));
for (const r of reports)
  if (!valid(r)) problems.push(`${r.path ?? r.schema}: ${told()}`);

// --- nothing in the schema that no report has
const seen = new Set();
function look(value, at) {
  if (Array.isArray(value)) return value.forEach((v) => look(v, at));
  if (value === null || typeof value !== "object") return;
  for (const [key, v] of Object.entries(value)) {
    seen.add(key);
    look(v, key);
  }
}
reports.forEach((r) => look(r, ""));
for (const [name, d] of Object.entries(schema.$defs))
  for (const key of Object.keys(d.properties ?? {}))
    if (!seen.has(key)) problems.push(`${name}.${key} is in no report`);

// --- strict: a key more, and in what is whole a key less
function objects(value, found = []) {
  if (value === null || typeof value !== "object") return found;
  if (!Array.isArray(value)) found.push(value);
  Object.values(value).forEach((v) => objects(v, found));
  return found;
}
const MAY_LACK = new Set(["selection", "ended_by", "ended_source"]);
const shown = new Set(reports.flatMap((r) => r.dossiers ?? [r])
  .flatMap((d) => (d.findings ?? []).map((f) => f.values)));  // which there are hangs on the code
let tried = 0;
const has = (r) => r.dossiers?.some((d) => d.status === "checked");
const small = reports.find(has);
const whole = {...small, dossiers: small.dossiers.filter((d, i, all) =>
  all.findIndex((o) => o.status === d.status && o.verdict?.risk === d.verdict?.risk) === i)};
const line = reports.find((r) => r.status === "checked" && r.verdict.risk === "high");
for (const report of [whole, line, reports.at(-1)]) {
  const all = objects(report);
  const step = Math.max(1, Math.floor(all.length / 400));
  for (let i = 0; i < all.length; i += step) {
    const o = all[i];
    o.nieuw = 1;
    if (valid(report)) problems.push(`a key more passes: ${JSON.stringify(o).slice(0, 200)}`);
    delete o.nieuw;
    tried += 1;
    if (report === line || shown.has(o)) continue;  // of a line what is null is left out
    for (const key of Object.keys(o).filter((k) => !MAY_LACK.has(k))) {
      const kept = {...o};
      delete o[key];
      if (report.schema && valid(report)) problems.push(`without ${key} it passes: ${JSON.stringify(kept).slice(0, 200)}`);
      for (const k of Object.keys(o)) delete o[k];
      Object.assign(o, kept);
      tried += 1;
    }
  }
}

fs.rmSync(folder, {recursive: true});
for (const p of [...new Set(problems)].slice(0, 20)) console.log(p);
console.log(`${reports.length} reports, ${tried} changes to them, ${problems.length} problems`);
process.exit(problems.length > 0 || tried < 300 ? 1 : 0);
