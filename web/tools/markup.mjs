// Holds the markup of pages to the standard of HTML, by html-validate.
import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:document"],
  rules: {
    // We write what GOV.UK Frontend writes: autocomplete off on free text, and
    // titles with the page's own name first however long the council made it.
    "long-title": "off",
    "heading-level": ["error", { minInitialRank: "h2" }], // the error summary stands before the h1
    "no-trailing-whitespace": "off",
    "require-sri": "off", // our own assets alone, under names that hold their hash
  },
});

// markup returns what is wrong with a page's source, a line each.
export async function markup(source) {
  const report = await validator.validateString(source);
  return report.results.flatMap((r) => r.messages).map((m) => `${m.ruleId} at ${m.line}:${m.column}: ${m.message}`);
}
