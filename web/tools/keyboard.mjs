// Goes through a page by keyboard alone and says what a reader without a mouse
// would meet: stops left out or in another order than they are read in, a focus
// that cannot be seen, a skip link that does not skip.

const mostStops = 80; // of the longest lists; the rest is more of the same

// Runs in the page: notes what can be focused and how it looks before and after.
function watch() {
  const seen = (e) => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0;
  const look = (e) => {
    const s = getComputedStyle(e);
    return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.backgroundColor, s.borderColor].join(" ");
  };
  const name = (e) => `${e.tagName.toLowerCase()} “${(e.textContent.trim() || e.name || e.id).slice(0, 40)}”`;
  const all = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")].filter(seen);
  const state = { want: all.map(name), got: [], problems: [] };
  const before = new Map(all.map((e) => [e, look(e)]));
  addEventListener("focusin", ({ target: e }) => {
    state.got.push(name(e));
    if (look(e) === before.get(e)) {
      state.problems.push(`the focus on ${name(e)} cannot be seen`);
    }
    const r = e.getClientRects()[0];
    if (r.bottom < 0 || r.top > innerHeight || r.width < 1 || r.height < 1) {
      state.problems.push(`${name(e)} is focused outside the window`);
    }
  });
  globalThis.maKeyboard = state;
}

// keyboard returns problems of the page that is open, which must be freshly loaded.
export async function keyboard(page) {
  await page.evaluate(watch);
  const stops = await page.evaluate(() => globalThis.maKeyboard.want.length);
  for (let i = 0; i < Math.min(stops, mostStops); i++) {
    await page.keyboard.press("Tab");
  }
  const { want, got, problems } = await page.evaluate(() => globalThis.maKeyboard);
  const off = want.slice(0, mostStops).findIndex((w, i) => w !== got[i]);
  if (off >= 0) {
    problems.push(`stop ${off + 1} is ${got[off] ?? "missing"}, want ${want[off]}`);
  }
  return problems;
}

// skips returns problems of the skip link of a freshly loaded page.
export async function skips(page) {
  const at = () => page.evaluate(() => {
    const e = document.activeElement;
    const r = e.getBoundingClientRect();
    return { link: e.classList.contains("govuk-skip-link"), shown: r.height > 10 && r.top >= 0, passed: !e.closest("header, .govuk-breadcrumbs, .govuk-skip-link") };
  });
  await page.keyboard.press("Tab");
  const first = await at();
  if (!first.link || !first.shown) {
    return ["the first stop is not a skip link that can be seen"];
  }
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  return (await at()).passed ? [] : ["the skip link does not skip the header"];
}
