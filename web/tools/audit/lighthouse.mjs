// Judges the main pages as Lighthouse does, on a telephone and on a laptop.
//
//	npm --prefix web/tools/audit ci
//	npm --prefix web run lighthouse -- http://127.0.0.1:8080 [PATH...]
//
// The addresses are those of "arising demo" unless others are named: promises and
// items are found by the links of its pages. It ends with 1 where a page is judged
// below 95 in anything. Times are simulated from what was sent, so that a busy
// machine tells little of them.
import { existsSync } from "node:fs";
import lighthouse, { desktopConfig } from "lighthouse";
import * as chromeLauncher from "chrome-launcher";

const least = 95;
const chromium = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((p) => p && existsSync(p));
if (!chromium) {
  console.log("lighthouse: SKIPPED, no Chromium found (set CHROMIUM to its path)");
  process.exit(0);
}
const base = process.argv[2] ?? "http://127.0.0.1:8080";

// first finds a link on a page of ours.
async function first(path, pattern) {
  const found = (await (await fetch(base + path)).text()).match(pattern);
  return found ? [found[1].replaceAll("&amp;", "&")] : [];
}

async function mainPages() {
  const [promise] = await first("/outstanding", /href="(\/commitments\/[^"#?]*)/);
  const [item] = await first("/outstanding", /href="(\/items\/[^"#?]*)/);
  const [committee] = await first("/committees", /href="(\/committees\/[^"#?]*)/);
  const [meeting] = await first(committee, /href="(\/meetings\/[^"#?]*)/);
  const found = [promise, item, committee, meeting, ...(await first("/committees", /href="(\/councils\/[^"#?]*)/)),
    ...(await first("/programmes", /href="(\/programmes\/[^"#?]*)/)), ...(await first("/people", /href="(\/people\/[^"#?]*)/)), ...(await first(meeting, /href="(\/documents\/[^"#?]*)/))];
  return ["/", "/search", "/search?q=report", "/outstanding", "/outstanding?lang=cy", "/people", "/committees", "/programmes", "/coverage", "/help", "/accessibility", "/api", ...found.filter(Boolean)];
}

// kinds are what is judged. What robots.txt keeps away is not to be found by search
// engines; the file itself Lighthouse asks for from within the page, which our
// policy forbids, so go test reads it instead.
const kinds = ["performance", "accessibility", "best-practices", "seo"];
const hidden = (path) => /^\/(search|outstanding)[?./]/.test(path);

// judge asks again, three times at most, where the browser was too busy to paint
// or to keep time.
async function judge(path, config) {
  const skipAudits = ["robots-txt", ...(hidden(path) ? ["is-crawlable"] : [])];
  for (let tries = 1; ; tries++) {
    const { lhr } = await lighthouse(base + path, { port: chrome.port, logLevel: "error", onlyCategories: kinds, skipAudits }, config);
    if (tries === 3 || kinds.every((k) => lhr.categories[k].score !== null) && 100 * lhr.categories.performance.score >= least) {
      return lhr;
    }
  }
}

const paths = process.argv.length > 3 ? process.argv.slice(3) : await mainPages();
const chrome = await chromeLauncher.launch({ chromePath: chromium, chromeFlags: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"] });
let below = 0;
console.log(`| page | ${["mobile", "desktop"].map((on) => kinds.map((k) => `${on} ${k}`).join(" | ")).join(" | ")} |`);
console.log(`|---|${"---|".repeat(2 * kinds.length)}`);
try {
  for (const path of paths) {
    const cells = [], faults = [];
    for (const config of [undefined, desktopConfig]) {
      const lhr = await judge(path, config);
      for (const kind of kinds) {
        const { score, auditRefs } = lhr.categories[kind];
        cells.push(Math.round(100 * score));
        if (100 * score < least) {
          below++;
        }
        for (const { id, weight } of auditRefs) {
          const audit = lhr.audits[id];
          if (weight > 0 && audit?.score !== null && audit?.score < 0.9) {
            faults.push(`  ${kind}: ${audit.title} ${audit.displayValue ?? ""}`);
          }
        }
      }
    }
    console.log(`| ${path} | ${cells.join(" | ")} |`);
    [...new Set(faults)].forEach((f) => console.log(f));
  }
} finally {
  chrome.kill();
}
console.log(below === 0 ? `all of ${paths.length} pages at ${least} or above` : `${below} judgements below ${least}`);
process.exit(below === 0 ? 0 : 1);
