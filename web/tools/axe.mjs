// Opens every page of "arising serve --samples" in a browser and checks it with
// axe-core for WCAG 2.2 A and AA, at the width of a phone and of a desk.
// Usage: npm run axe -- http://127.0.0.1:8080
// Without Chromium it says so and ends well: CI has one, a laptop may not.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import puppeteer from "puppeteer-core";

const chromium = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((p) => p && existsSync(p));
if (!chromium) {
  console.log("axe: skipped, no Chromium found (set CHROMIUM to its path)");
  process.exit(0);
}
const base = process.argv[2] ?? "http://127.0.0.1:8080";
const paths = readFileSync(new URL("axe-pages.txt", import.meta.url), "utf8").split("\n").filter((l) => l.startsWith("/"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const browser = await puppeteer.launch({
  executablePath: chromium,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
let failures = 0;
for (const width of [1280, 320]) {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.setBypassCSP(true); // only so that axe itself may run: our pages allow no script
  for (const path of paths) {
    await page.goto(base + path, { waitUntil: "load" });
    await page.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));
    await page.evaluate(axe);
    const { violations } = await page.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: "tag", values } }), tags);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    for (const v of violations) {
      failures++;
      console.log(`${width} ${path}: ${v.id}: ${v.help}\n    ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join("\n    ")}`);
    }
    if (wider > 0) {
      failures++;
      console.log(`${width} ${path}: scrolls sideways by ${wider} px`);
    }
  }
  await page.close();
}
await browser.close();
console.log(`axe: ${paths.length} pages at 2 widths, ${failures} failures`);
process.exit(failures ? 1 : 0);
