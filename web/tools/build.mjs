// Compiles GOV.UK Frontend into static/govuk, with
// its version at the top; its licence is static/govuk-frontend-licence.txt. Fonts and images of GOV.UK are not copied.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "sass";

const web = join(dirname(fileURLToPath(import.meta.url)), "..");
const source = join(web, "node_modules", "govuk-frontend");
const out = join(web, "static", "govuk");

const { version } = JSON.parse(await readFile(join(source, "package.json"), "utf8"));
const { css } = compile(join(web, "styles", "govuk.scss"), {
  loadPaths: [join(web, "node_modules")],
  style: "compressed",
  quietDeps: true,
  charset: false,
});
if (/url\(|GDS Transport/.test(css)) {
  throw new Error("the style sheet asks for a font or image that we do not serve");
}
await mkdir(out, { recursive: true });
await writeFile(join(out, "govuk.css"), `/*! GOV.UK Frontend ${version}, MIT licence, see govuk-frontend-licence.txt */\n${css}\n`);
console.log(`static/govuk/govuk.css: GOV.UK Frontend ${version}, ${Math.round(css.length / 1024)} KiB`);
