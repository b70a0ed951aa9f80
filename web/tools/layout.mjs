// Looks whether a page fits: a telephone, 200 % zoom, letters twice as large,
// and A4 paper.

const wider = (page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

// A4 within its margins, at 96 px an inch: 180 mm, and 267 mm on its side.
const upright = 680;
const landscape = 1009;

// fits returns how the page that is open fails to fit. It leaves the page as it was.
export async function fits(page, width, height) {
  const problems = [];
  const look = async (what) => {
    const by = await wider(page);
    if (by > 0) {
      problems.push(`scrolls sideways by ${by} px ${what}`);
    }
  };
  await look(`at ${width} px`);
  if (width < 1000) {
    return problems;
  }
  await page.setViewport({ width: width / 2, height: height / 2, deviceScaleFactor: 2 });
  await look("at 200 % zoom");
  await page.setViewport({ width, height });
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  await look("with letters twice as large");
  await page.evaluate(() => (document.documentElement.style.fontSize = ""));
  problems.push(...(await onPaper(page)));
  await page.setViewport({ width, height });
  return problems;
}

async function onPaper(page) {
  await page.emulateMediaType("print");
  const appendix = await page.evaluate(() => Boolean(document.querySelector(".ma-appendix")));
  await page.setViewport({ width: appendix ? landscape : upright, height: 900 });
  const problems = await page.evaluate(() => {
    const shown = (q) => [...document.querySelectorAll(q)].some((e) => e.checkVisibility());
    const out = [];
    if (shown("header, .govuk-skip-link, .govuk-pagination, form button")) {
      out.push("prints what only a screen can use");
    }
    if (!shown("h1")) {
      out.push("prints no heading");
    }
    return out;
  });
  const by = await wider(page);
  if (by > 0) {
    problems.push(`runs ${by} px off the paper`);
  }
  await page.emulateMediaType(null);
  return problems;
}
