// Measures what a page costs its reader.
import { request } from "node:http";
import { gunzipSync } from "node:zlib";

// figures returns bytes over the wire of the page and of its assets, requests,
// elements, and milliseconds to the first and largest picture of the page.
export async function figures(page, url) {
  const timing = await page.evaluate(() => new Promise((done) => {
    const assets = performance.getEntriesByType("resource");
    const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
    new PerformanceObserver((list) => done({
      assets: assets.reduce((n, a) => n + a.encodedBodySize, 0), requests: 1 + assets.length, paint,
      largest: list.getEntries().at(-1)?.startTime ?? paint, elements: document.querySelectorAll("*").length,
    })).observe({ type: "largest-contentful-paint", buffered: true });
    setTimeout(() => done({ assets: assets.reduce((n, a) => n + a.encodedBodySize, 0), requests: 1 + assets.length, paint, largest: paint, elements: document.querySelectorAll("*").length }), 500);
  }));
  return { ...timing, ...(await weight(url)) };
}

// weight is the size of a page as it is sent to a browser that takes gzip, and unpacked.
function weight(url) {
  return new Promise((done, fail) => {
    request(url, { headers: { "Accept-Encoding": "gzip" } }, (answer) => {
      const parts = [];
      answer.on("data", (d) => parts.push(d));
      answer.on("end", () => {
        const sent = Buffer.concat(parts);
        done({ sent: sent.length, plain: answer.headers["content-encoding"] === "gzip" ? gunzipSync(sent).length : sent.length });
      });
    }).on("error", fail).end();
  });
}

const kb = (n) => (n / 1000).toFixed(1);

// table is the figures of all pages, for people.
export function table(measured) {
  const lines = ["| page | gzip kB | plain kB | assets kB | requests | elements | first paint ms | largest ms |", "|---|---|---|---|---|---|---|---|"];
  for (const [path, m] of measured) {
    lines.push(`| ${path} | ${kb(m.sent)} | ${kb(m.plain)} | ${kb(m.assets)} | ${m.requests} | ${m.elements} | ${m.paint.toFixed(0)} | ${m.largest.toFixed(0)} |`);
  }
  return lines.join("\n");
}
