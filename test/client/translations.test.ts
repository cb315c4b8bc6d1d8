import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../..");
const LANGUAGES = globSync("package.nls.*.json", { cwd: ROOT }).map((file) => file.split(".")[2]!);

test("there is German", () => expect(LANGUAGES).toEqual(["de"]));

describe.each(LANGUAGES)("in %s", (language) => {
  test.each([
    ["of the manifest", "package.nls.json", `package.nls.${language}.json`],
    ["of the client", "l10n/bundle.l10n.json", `l10n/bundle.l10n.${language}.json`],
  ])("every sentence %s is translated, and none is left over", (_whose, source, translation) => {
    expect(Object.keys(wordsIn(translation)).toSorted(), translation).toEqual(
      Object.keys(wordsIn(source)).toSorted(),
    );
  });

  test.each([
    ["package.nls.json", `package.nls.${language}.json`],
    ["l10n/bundle.l10n.json", `l10n/bundle.l10n.${language}.json`],
  ])("what stands for something else stays as it is in %s", (source, translation) => {
    const words = wordsIn(source);
    for (const [key, text] of Object.entries(wordsIn(translation))) {
      expect(text.trim(), key).not.toBe("");
      expect(marksIn(text), key).toEqual(marksIn(words[key]!));
    }
  });
});

/** Placeholders, commands behind links, code, and how many lines there are. */
function marksIn(text: string): unknown {
  return {
    placeholders: [...new Set(text.match(/\{\d\}/g))].toSorted(),
    commands: (text.match(/\(command:[^)]*\)/g) ?? []).toSorted(),
    code: (text.match(/`[^`]*`/g) ?? []).toSorted(),
    names: (text.match(/process\.env\.\w+|git rm --cached|keyward run --watch/g) ?? []).toSorted(),
    lines: text.split("\n").length,
  };
}

function wordsIn(file: string): Record<string, string> {
  return JSON.parse(readFileSync(path.join(ROOT, file), "utf8")) as Record<string, string>;
}
