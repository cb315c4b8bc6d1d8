import { describe, expect, test } from "vitest";
import { codeLens, codeLensResolve } from "../../../server/features/code-lens.ts";
import { inlayHint, inlayHintResolve } from "../../../server/features/inlay-hint.ts";
import { NOW, openEditor, type EditorOptions } from "../editor.ts";

const DAY = 86_400;
const CLIENT = { clientCommands: true, commandLinks: true };
const rotationPolicy = { enabled: true, period: "30d", notifyBefore: "7d" };

async function lensesOf(source: string, options: EditorOptions = {}, isIndexed = true) {
  const editor = await openEditor({ options: CLIENT, ...options });
  const { at, document } = await editor.open("secrets.json", source);
  if (isIndexed) await editor.index();
  const lenses = codeLens(editor.context, at).map((lens) => codeLensResolve(editor.context, lens));
  return {
    lenses,
    shown: lenses.map(({ range, command }) => `${document.getText(range)} ${command?.title}`),
  };
}

const CODE = { "a.ts": "use(process.env.A, process.env.A, process.env.C)", ".env": "A=1\n" };

describe("above the entries of a secrets file", () => {
  test("stands who uses them, where the vault has them, and what soon happens to them", async () => {
    const source = `{ "$scope": { "project": "shop" }, "A": { "$required": true }, "B": { "$required": true }, "C": "x",
      "D": { "$required": true }, "E": { "$value": "x", "$expires_at": ${NOW / 1000 + 5 * DAY} } }`;
    const { shown } = await lensesOf(source, {
      files: CODE,
      vault: {
        "shop/production/A": { rotationPolicy, rotated_at: NOW - 40 * DAY * 1000 },
        "shop/development/A": { rotationPolicy, rotated_at: NOW - 40 * DAY * 1000 },
        "*/B": { status: "revoked" },
        "store/B": {},
      },
    });
    expect(shown).toMatchInlineSnapshot(`
      [
        ""A" 2 uses · vault: shop/development, shop/production · rotation is due",
        ""B" 0 uses · vault: platform · revoked",
        ""C" 1 use",
        ""D" 0 uses · not in the vault",
        ""E" 0 uses · expires in 5d",
      ]
    `);
  });

  test("no use is told before everything was read", async () => {
    const { shown } = await lensesOf(`{ "A": { "$required": true } }`, {}, false);
    expect(shown).toMatchInlineSnapshot(`
      [
        ""A" not in the vault",
      ]
    `);
  });

  test("the uses are a click away for a client that can show them", async () => {
    const source = `{ "A": "x" }`;
    const used = { files: { "a.ts": "process.env.A" } };
    expect((await lensesOf(source, used)).lenses[0]!.command).toEqual({
      title: "1 use",
      command: "keyward.showUses",
      arguments: [{ uri: "file:///work/secrets.json", position: { line: 0, character: 2 }, name: "A" }],
    });
    expect((await lensesOf(source)).lenses[0]!.command).toEqual({ title: "0 uses", command: "" });
    expect((await lensesOf(source, { ...used, options: {} })).lenses[0]!.command).toEqual({
      title: "1 use",
      command: "",
    });
  });

  test("an old name can be retired once nothing reads it, in a workspace that is trusted", async () => {
    const vault = { "shop/OLD": { metadata: { renamed_to: "NEW" } }, "shop/NEW": {} };
    const source = `{ "$scope": { "project": "shop" }, "NEW": { "$required": true } }`;
    const last = async (options: EditorOptions) =>
      (await lensesOf(source, { vault, ...options })).lenses[1]?.command;
    expect(await last({})).toEqual({
      title: "Retire OLD (shop)",
      command: "keyward.retire",
      arguments: [{ key: "OLD", scope: "shop" }],
    });
    expect(await last({ options: { ...CLIENT, trusted: false } })).toBeUndefined();
    expect(await last({ options: {} })).toEqual({
      title: "OLD (shop) can be retired",
      command: "",
    });
    expect(await last({ files: { "a.ts": "process.env.OLD" } })).toEqual({
      title: "OLD (shop) is still named in 1 place",
      command: "",
    });
  });

  test("while the file is broken, what could be read of it has its lenses", async () => {
    const { shown } = await lensesOf(`{ "A": "x", "B": { "$requi`, { files: CODE });
    expect(shown).toEqual(['"A" 2 uses', '"B" 0 uses · not in the vault']);
  });

  test("is nothing where the setting says so, and above code never", async () => {
    expect((await lensesOf(`{ "A": "x" }`, { settings: { lenses: { enable: false } } })).shown).toEqual([]);
    const editor = await openEditor();
    const { at } = await editor.open("a.ts", "process.env.A");
    expect(codeLens(editor.context, at)).toEqual([]);
  });

  test("a lens of an entry that is gone by now says nothing", async () => {
    const editor = await openEditor();
    const { at, document } = await editor.open("secrets.json", `{ "A": "x" }`);
    const [lens] = codeLens(editor.context, at);
    editor.context.documents.change(document.uri, 2, [{ text: "{}" }]);
    expect(codeLensResolve(editor.context, lens!).command).toEqual({ title: "", command: "" });
  });
});

async function hintsIn(path: string, source: string, options: EditorOptions = {}): Promise<string> {
  const editor = await openEditor({ settings: { hints: { enable: true } }, ...options });
  const { at, document } = await editor.open(
    path,
    source,
    path.endsWith(".yml") ? "github-actions-workflow" : undefined,
  );
  await editor.index();
  const whole = { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) };
  const hints = inlayHint(editor.context, { ...at, range: whole });
  let text = document.getText();
  for (const { position, label } of hints.toReversed()) {
    const offset = document.offsetAt(position);
    text = `${text.slice(0, offset)}⟦${label as string}⟧${text.slice(offset)}`;
  }
  return text;
}

describe("behind a reference, where hints are asked for", () => {
  const files = {
    "secrets.json": `{ "$scope": { "project": "shop" } }`,
    "secrets.local.json": `{ "LOCAL": "x" }`,
    ".env": "GIVEN=1\n",
  };
  const vault = {
    "shop/PLAIN": {},
    "shop/development/OWN": { expires_at: NOW / 1000 + 5 * DAY },
    "*/GONE": { status: "revoked" },
  } as const;

  test("stands where its value comes from", async () => {
    const source = `use(process.env.PLAIN, process.env["OWN"], process.env.GONE, process.env.LOCAL, process.env.GIVEN, process.env.UNKNOWN)`;
    expect(await hintsIn("a.ts", source, { files, vault })).toMatchInlineSnapshot(
      `"use(process.env.PLAIN⟦shop⟧, process.env["OWN"]⟦shop/development · expires in 5d⟧, process.env.GONE⟦platform · revoked⟧, process.env.LOCAL⟦secrets.local.json⟧, process.env.GIVEN⟦.env⟧, process.env.UNKNOWN)"`,
    );
  });

  test("past what closes it", async () => {
    expect(await hintsIn("a.py", `import os\nos.getenv("PLAIN")`, { files, vault })).toMatchInlineSnapshot(`
      "import os
      os.getenv("PLAIN")⟦shop⟧"
    `);
    expect(
      await hintsIn(
        ".github/workflows/a.yml",
        "jobs:\n  a:\n    steps:\n      - run: x ${{ secrets.PLAIN }}\n",
        {
          files,
          vault,
        },
      ),
    ).toMatchInlineSnapshot(`
      "jobs:
        a:
          steps:
            - run: x \${{ secrets.PLAIN }}⟦shop⟧
      "
    `);
  });

  test("in code that is broken too", async () => {
    expect(await hintsIn("a.ts", "function ( {\n use(process.env.PLAIN, ;", { files, vault }))
      .toMatchInlineSnapshot(`
      "function ( {
       use(process.env.PLAIN⟦shop⟧, ;"
    `);
  });

  test("and nothing unless they are asked for, or outside of what is on the screen", async () => {
    expect(await hintsIn("a.ts", "process.env.PLAIN", { files, vault, settings: {} })).toBe(
      "process.env.PLAIN",
    );
    const editor = await openEditor({ files, vault, settings: { hints: { enable: true } } });
    const { at } = await editor.open("a.ts", "process.env.PLAIN;\n\nprocess.env.PLAIN");
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
    expect(inlayHint(editor.context, { ...at, range })).toEqual([]);
  });

  test("the whole chain is told where the pointer rests on one", async () => {
    const editor = await openEditor({ files, vault, settings: { hints: { enable: true } } });
    const { at } = await editor.open("a.ts", "process.env.PLAIN");
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const [hint] = inlayHint(editor.context, { ...at, range });
    expect(inlayHintResolve(editor.context, hint!).tooltip).toMatchObject({
      kind: "markdown",
      value: expect.stringContaining("**wins** · ProjectID: shop"),
    });
  });
});
