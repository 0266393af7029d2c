// Renders jobs with citeproc-js: node side_by_side.js NODE_MODULES LOCALES < jobs.json > answers.json
// A job is {style, locale, items}; the answer to it an object id -> text of the entry.
const fs = require("fs");
const path = require("path");
const CSL = require(path.join(process.argv[2], "citeproc"));
const locales = process.argv[3];
const jobs = JSON.parse(fs.readFileSync(0, "utf8"));
const answers = jobs.map((job) => {
  const items = Object.fromEntries(job.items.map((item) => [item.id, item]));
  const sys = {
    retrieveLocale: (lang) => {
      const file = path.join(locales, `locales-${lang}.xml`);
      return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : false;
    },
    retrieveItem: (id) => items[id],
  };
  const engine = new CSL.Engine(sys, job.style, job.locale, true);
  engine.setOutputFormat("text");
  const answer = {};
  for (const id of Object.keys(items)) {
    engine.updateItems([id]);
    const entries = engine.makeBibliography()[1];
    answer[id] = (entries[0] || "").trim();
  }
  return answer;
});
process.stdout.write(JSON.stringify(answers));
