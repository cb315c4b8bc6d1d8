import { describe, expect, test } from "vitest";
import { fileLeaks } from "../../../server/features/file-leaks.ts";
import { openEditor, uriOf, type EditorOptions } from "../editor.ts";

const STRIPE_KEY = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dc"].join("_");
const LEAK = `const key = "${STRIPE_KEY}";\n`;

async function lookedInto(paths: string[], options: EditorOptions, opened: Record<string, string> = {}) {
  const { context, open } = await openEditor(options);
  for (const [path, text] of Object.entries(opened)) await open(path, text);
  const found = await fileLeaks(context, { what: "workspace", uris: paths.map(uriOf) });
  return found.map(({ uri, version, leaks }) => [uri.slice(uriOf("").length), version, leaks.length]);
}

describe("a file that is looked into again", () => {
  const files = { "a.ts": LEAK, "b.ts": LEAK };

  test("is read in the editor where it is open, with its version, else on the disk", async () => {
    expect(await lookedInto(["a.ts", "b.ts"], { files }, { "b.ts": `${LEAK}${LEAK}` })).toEqual([
      ["a.ts", null, 1],
      ["b.ts", 1, 2],
    ]);
  });

  test("has no leaks where it is gone, binary or ignored by git, open or not", async () => {
    const git = (path: string) => ({ tracked: false, ignored: path.startsWith("out/") });
    const options = { files: { ...files, "out/a.ts": LEAK, "c.bin": `\0${LEAK}` }, git };
    const paths = ["a.ts", "gone.ts", "c.bin", "out/a.ts", "out/open.ts"];
    expect(await lookedInto(paths, options, { "out/open.ts": LEAK })).toEqual([
      ["a.ts", null, 1],
      ["gone.ts", null, 0],
      ["c.bin", null, 0],
      ["out/a.ts", null, 0],
      ["out/open.ts", 1, 0],
    ]);
  });

  test("names the page of revocation, and never the value", async () => {
    const { context } = await openEditor({ files });
    const [found] = await fileLeaks(context, { what: "workspace", uris: [uriOf("a.ts")] });
    expect(found!.leaks[0]!.revocationPage).toBe("https://dashboard.stripe.com/apikeys");
    expect(JSON.stringify(found)).not.toContain(STRIPE_KEY);
  });
});
