import { describe, expect, test } from "vitest";
import { CancellationTokenSource } from "vscode-languageserver/node";
import type { FileLeaks } from "../../protocol/lsp.ts";
import { fileLeaks } from "../../server/features/file-leaks.ts";
import { scan } from "../../server/features/scan.ts";
import { ValueFiles } from "../../server/leaks/follow-values.ts";
import { openEditor, uriOf, type EditorOptions } from "./editor.ts";

const VALUE = ["hV9s", "Lq2Z", "tY7b", "Nc4X"].join("-");
const OTHER = ["another", "value", "4711"].join("-");
const STRIPE_KEY = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dc"].join("_");

/** An editor of which the vault's values are known, and what it tells of files with values. */
async function following(
  files: Record<string, string>,
  values: Record<string, string>,
  more?: EditorOptions,
) {
  const editor = await openEditor({
    files,
    vault: { "shop/DB_PASS": {}, "shop/OTHER": {} },
    values,
    ...more,
  });
  const told: string[] = [];
  const followed = new ValueFiles(editor.context, (uris) => told.push(...uris));
  const look = async () => {
    // The matcher is read from the first question on.
    void editor.context.vault.matcher;
    await new Promise((resolve) => setImmediate(resolve));
    told.length = 0;
    await followed.look();
    return told.map((uri) => uri.slice(uriOf("").length));
  };
  return { ...editor, followed, look };
}

describe("files with values of the vault", () => {
  test("are told once the index has read all, open or not, whatever they are", async () => {
    const { look, index, open } = await following(
      { "a.py": `p = "${VALUE}"`, "b.txt": `p=${VALUE}`, "c.ts": "harmless", "d.ts": "harmless" },
      { [VALUE]: "shop/DB_PASS" },
    );
    expect(await look()).toEqual([]);
    await index();
    await open("d.ts", `f("${VALUE}")`);
    expect((await look()).toSorted()).toEqual(["a.py", "b.txt", "d.ts"]);
    expect(await look()).toEqual([]);
  });

  test("follow the vault: a new secret, a rotation and a removal", async () => {
    const values: Record<string, string> = { [VALUE]: "shop/DB_PASS" };
    const { look, index } = await following({ "a.py": `p = "${VALUE}"`, "b.py": `p = "${OTHER}"` }, values);
    await index();
    expect(await look()).toEqual(["a.py"]);
    values[OTHER] = "shop/OTHER";
    expect(await look()).toEqual(["a.py", "b.py"]);
    delete values[VALUE];
    expect(await look()).toEqual(["a.py", "b.py"]);
    delete values[OTHER];
    expect(await look()).toEqual(["b.py"]);
  });

  test("follow what is written on the disk", async () => {
    const { look, index, files, followed } = await following(
      { "a.py": "", "b.py": "" },
      { [VALUE]: "shop/DB_PASS" },
    );
    await index();
    expect(await look()).toEqual([]);
    files.set("a.py", `p = "${VALUE}"`);
    followed.noteWritten(["/work/a.py"]);
    expect(await look()).toEqual(["a.py"]);
    files.set("a.py", "");
    followed.noteWritten(["/work/a.py", "/work/b.py"]);
    expect(await look()).toEqual(["a.py"]);
  });

  test("are none without a key of fingerprints", async () => {
    const { look, index } = await following({ "a.py": `p = "${VALUE}"` }, {}, { values: null });
    await index();
    expect(await look()).toEqual([]);
  });
});

describe("among the leaks", () => {
  const found = async (
    files: Record<string, string>,
    values: Record<string, string>,
    more?: EditorOptions,
  ) => {
    const { context, look, index } = await following(files, values, more);
    await index();
    await look();
    const all: FileLeaks[] = [];
    const listener = { progress: () => undefined, found: (file: FileLeaks) => all.push(file) };
    await scan(context, { what: "workspace" }, new CancellationTokenSource().token, listener);
    return {
      context,
      leaks: all.flatMap((file) => file.leaks),
      all,
    };
  };

  test("a value is told with the name that has it and is never among what is sent", async () => {
    const { leaks, all, context } = await found(
      { "a.sql": `PASSWORD '${VALUE}'` },
      { [VALUE]: "shop/DB_PASS" },
    );
    expect(leaks).toMatchInlineSnapshot(`
      [
        {
          "confidence": "high",
          "range": {
            "end": {
              "character": 29,
              "line": 0,
            },
            "start": {
              "character": 10,
              "line": 0,
            },
          },
          "rule": "vault-value",
          "severity": "medium",
          "what": "the value of DB_PASS in shop",
        },
      ]
    `);
    expect(JSON.stringify(all)).not.toContain(VALUE);
    const uris = [uriOf("a.sql"), uriOf("b.sql")];
    const again = await fileLeaks(context, { what: "workspace", uris });
    expect(again.map((file) => file.leaks.length)).toEqual([1, 0]);
  });

  test("what a rule finds as well is told once, as the vault's", async () => {
    const { leaks } = await found(
      { "a.ts": `const key = "${STRIPE_KEY}";` },
      { [STRIPE_KEY]: "shop/STRIPE" },
    );
    expect(leaks.map(({ rule }) => rule)).toEqual(["vault-value"]);
  });

  test("in secrets files, and in .env files that nobody else gets, values are where they belong", async () => {
    const files = { "secrets.local.json": `{ "A": "${VALUE}" }`, ".env": `A=${VALUE}` };
    expect((await found(files, { [VALUE]: "shop/DB_PASS" })).leaks).toEqual([]);
  });
});
