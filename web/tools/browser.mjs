// Opens every page of "arising serve --samples" in Chromium, and holds it to
// what readers rely on: WCAG 2.2 AA by axe-core, the keyboard, telephones, zoom,
// paper, valid markup, and no error in the console.
//
//	npm --prefix web run check -- http://127.0.0.1:8080 [--table]
//
// Without Chromium it says so and ends well: CI has one, a laptop may not.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import puppeteer from "puppeteer-core";
import { keyboard, skips } from "./keyboard.mjs";
import { fits } from "./layout.mjs";
import { markup } from "./markup.mjs";
import { figures, table } from "./figures.mjs";

const chromium = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((p) => p && existsSync(p));
if (!chromium) {
  console.log("browser: SKIPPED, no Chromium found (set CHROMIUM to its path)");
  process.exit(0);
}
const base = process.argv[2] ?? "http://127.0.0.1:8080";
const paths = readFileSync(new URL("pages.txt", import.meta.url), "utf8").split("\n").filter((l) => l.startsWith("/"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const browser = await puppeteer.launch({
  executablePath: chromium,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const found = { axe: 0, keyboard: 0, layout: 0, markup: 0, console: 0 };
const measured = new Map();

function tell(check, width, path, problems) {
  found[check] += problems.length;
  for (const p of problems.slice(0, 5)) {
    console.log(`${width} ${path}: ${check}: ${p}`);
  }
}

// accessible runs axe over the page with all that is folded away opened.
async function accessible(page) {
  await page.evaluate(() => document.activeElement?.blur());
  await page.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));
  await page.evaluate(axe);
  const { violations } = await page.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: "tag", values } }), tags);
  return violations.map((v) => `${v.id}: ${v.help}\n    ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join("\n    ")}`);
}

// listen gathers what the console says, but that the page itself is an error page.
function listen(page, problems) {
  page.on("console", (m) => m.type() === "error" && m.location()?.url !== page.url() && problems.push(m.text()));
  page.on("pageerror", (e) => problems.push(e.message));
  page.on("requestfailed", (r) => problems.push(`${r.url()} failed`));
}

async function check(width, path) {
  const page = await browser.newPage();
  const problems = [];
  try {
    const height = width > 1000 ? 900 : 640;
    await page.setViewport({ width, height });
    await page.setBypassCSP(true); // only so that the checks may run: our pages allow no script
    await (await page.createCDPSession()).send("Emulation.setFocusEmulationEnabled", { enabled: true }); // as if it were the window in front
    listen(page, problems);
    const answer = await page.goto(base + path, { waitUntil: "load" });
    if (width > 1000) {
      measured.set(path, await figures(page, base + path));
      tell("markup", width, path, await markup(await answer.text()));
      tell("keyboard", width, path, await keyboard(page));
    } else {
      tell("keyboard", width, path, await skips(page));
    }
    tell("axe", width, path, await accessible(page));
    tell("layout", width, path, await fits(page, width, height));
    tell("console", width, path, problems);
  } finally {
    await page.close();
  }
}

// Two pages at a time: one waits for the server while the other is looked at.
const work = [1280, 320].flatMap((width) => paths.map((path) => [width, path]));
async function worker() {
  for (let job = work.shift(); job; job = work.shift()) {
    await check(...job);
  }
}
await Promise.all([worker(), worker()]);
await browser.close();
if (process.argv.includes("--table")) {
  console.log(table(measured));
}
const failures = Object.values(found).reduce((a, b) => a + b);
console.log(`browser: ${paths.length} pages at 2 widths: ${Object.entries(found).map(([k, n]) => `${k} ${n}`).join(", ")} problems`);
process.exit(failures ? 1 : 0);
