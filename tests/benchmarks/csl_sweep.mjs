// Renders the items with citeproc-js in many styles: node csl_sweep.mjs CITEPROC JOBS.json OUT.json
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";

const [, , citeproc, jobs, out] = process.argv;
const CSL = createRequire(import.meta.url)(citeproc);
const job = JSON.parse(readFileSync(jobs, "utf8"));
const byId = Object.fromEntries(job.items.map((item) => [item.id, item]));
console.log = console.error = () => {};

function locale(lang) {
  for (const name of [lang, job.dialects[lang.slice(0, 2)], "en-US"]) {
    try {
      return readFileSync(`${job.locales}/locales-${name}.xml`, "utf8");
    } catch { /* the next one */ }
  }
}

CSL.Output.Formats.html["@bibliography/entry"] = function (state, str) {
  return `\u0001${this.system_id}\u0001  <div class="csl-entry">${str}</div>\n`;
};

function run(style) {
  const xml = readFileSync(style, "utf8");
  const sys = { retrieveLocale: locale, retrieveItem: (id) => JSON.parse(JSON.stringify(byId[id])) };
  let engine = new CSL.Engine(sys, xml);
  const note = engine.opt.xclass === "note";
  engine.updateItems(Object.keys(byId));
  const made = engine.makeBibliography();
  const entries = {};
  const order = [];
  // Entries without content are left out, so that only the mark tells which entry is whose.
  for (const text of made ? made[1] : []) {
    const [, id, entry] = text.match(/^\u0001([^\u0001]*)\u0001([^]*)$/);
    entries[id] = entry;
    order.push(id);
  }
  // Citations in an engine of their own, so that they number the items as a document would.
  engine = new CSL.Engine(sys, xml);
  const texts = [];
  const before = [];
  job.citations.forEach((cites, index) => {
    const citation = {
      citationID: `c${index}`, citationItems: JSON.parse(JSON.stringify(cites)),
      properties: { noteIndex: note ? index + 1 : 0 },
    };
    const [, changes] = engine.processCitationCluster(citation, before.slice(), []);
    for (const [place, text] of changes) texts[place] = text;
    before.push([`c${index}`, note ? index + 1 : 0]);
  });
  return { entries, order, citations: texts };
}

const results = {};
for (const style of job.styles) {
  const start = Date.now();
  try {
    results[style] = run(style);
  } catch (error) {
    results[style] = { error: String(error.stack || error) };
  }
  results[style].ms = Date.now() - start;
}
writeFileSync(out, JSON.stringify(results));
