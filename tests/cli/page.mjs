// Opens HTML reports in Chromium, at the width of a screen and of a telephone, with scripts and
// without: axe-core finds nothing, nothing is fetched or sticks out, the table sorts, and what
// decides fits the first page of A4.
//
// Usage: node page.mjs NODE_MODULES CHROMIUM REPORT.html ...
import fs from "node:fs";
import {createRequire} from "node:module";
import path from "node:path";
import {pathToFileURL} from "node:url";

const [modules, chromium, ...reports] = process.argv.slice(2);
const require = createRequire(path.resolve(modules, "here.js"));
const {default: puppeteer} = await import(pathToFileURL(require.resolve("puppeteer-core")));
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const A4 = {width: 680, height: 1001};  // 210 × 297 mm less the margins of @page, in px
const problems = [];
// As root Chromium runs without its sandbox or not at all.
const browser = await puppeteer.launch({executablePath: chromium, args: ["--no-sandbox", "--disable-gpu"]});

async function open(report, scripts, width) {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(scripts);
  await page.setViewport({width, height: 900});
  page.on("request", (r) => {
    if (r.url() !== pathToFileURL(report).href) problems.push(`${report} asks for ${r.url()}`);
  });
  page.on("pageerror", (e) => problems.push(`${report}: ${e.message}`));
  await page.goto(pathToFileURL(report).href);
  return page;
}

// All of it: of what lies off the screen, and was not drawn yet, innerText may say nothing.
const words = async (page) => {
  await page.addStyleTag({content: "* {content-visibility: visible !important}"});
  return page.evaluate(() => document.querySelector("main").innerText);
};

for (const report of reports.map((r) => path.resolve(r))) {
  const name = path.basename(report);
  let seen;
  for (const width of [1280, 390]) {
    const page = await open(report, true, width);
    await page.evaluate(axe);
    const found = await page.evaluate(() => axe.run(document, {resultTypes: ["violations"]}));
    for (const v of found.violations)
      problems.push(`${name}, ${width} px: ${v.id}: ${v.help}: ${v.nodes[0].html.slice(0, 160)}`);
    const out = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (out > 0) problems.push(`${name} sticks out by ${out} px at ${width} px`);
    if (width === 1280) seen = await words(page);
    const button = await page.$("th:nth-child(2) button");
    if (button) {
      const first = () => page.evaluate(() => document.querySelector("#portfolio thead + tbody td").textContent);
      const before = await first();
      await button.click();
      if (await first() === before) problems.push(`${name}: the table does not sort`);
    }
    await page.close();
  }
  const plain = await open(report, false, A4.width);
  await plain.emulateMediaType("print");
  await plain.setViewport(A4);
  const tall = await plain.evaluate(() => [...document.querySelectorAll("article")].map((a) => {
    const more = a.querySelector(".more");
    if (!more) return 0;
    let last = more.previousElementSibling;
    if (last.className === "notes") last = last.previousElementSibling;  // may go on to the next page
    return last.getBoundingClientRect().bottom - a.getBoundingClientRect().top;
  }));
  await plain.emulateMediaType("screen");
  await plain.setViewport({width: 1280, height: 900});
  if (await words(plain) !== seen) problems.push(`${name} says something else without scripts`);
  tall.forEach((h, i) => {
    if (h > A4.height) problems.push(`${name}, dossier ${i + 1}: the first page is ${Math.round(h)} px of ${A4.height}`);
  });
  await plain.close();
}
await browser.close();
for (const p of [...new Set(problems)]) console.log(p);
console.log(`${reports.length} reports, ${problems.length} problems`);
process.exit(problems.length > 0 ? 1 : 0);
