import { expect, test } from "vitest";
import { parseBaseline } from "../../../findings/baseline.ts";
import type { DocumentEdit, Leak } from "../../../protocol/lsp.ts";
import { baselineEdits } from "../../../server/features/baseline-edits.ts";
import { fileLeaks } from "../../../server/features/file-leaks.ts";
import { statusOf } from "../../../server/status.ts";
import { openEditor, uriOf, type Editor } from "../editor.ts";

const STRIPE_KEY = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dc"].join("_");
const OTHER_KEY = STRIPE_KEY.replace("4eC39", "9bQ51");
const LEAKS = `const one = "${STRIPE_KEY}";\nconst two = "${OTHER_KEY}";\n`;

const leaksIn = async ({ context }: Editor, path: string): Promise<readonly Leak[]> =>
  (await fileLeaks(context, { what: "workspace", uris: [uriOf(path)] }))[0]!.leaks;

/** Adds the leaks of these lines to the baseline, as a client would. */
async function accept(editor: Editor, path: string, lines: readonly number[]): Promise<string> {
  const found = await leaksIn(editor, path);
  const places = found
    .filter(({ range }) => lines.includes(range.start.line))
    .map(({ range, rule }) => ({ uri: uriOf(path), range, rule }));
  const { edit, files, added } = await baselineEdits(editor.context, { places });
  expect([files, added]).toEqual([[uriOf("keyward-baseline.json")], lines.length]);
  expect(edit.documentChanges[0]).toMatchObject({ kind: "create", options: { ignoreIfExists: true } });
  const { edits } = edit.documentChanges[1] as DocumentEdit;
  const text = edits[0]!.newText;
  editor.files.set("keyward-baseline.json", text);
  editor.context.baselines.forget("/work/keyward-baseline.json");
  return text;
}

test("what is added is hidden from then on, where it moves too; another secret in its place is not", async () => {
  const editor = await openEditor({ files: { "a.ts": LEAKS } });
  const text = await accept(editor, "a.ts", [0]);
  expect(text).not.toContain(STRIPE_KEY);
  expect((await leaksIn(editor, "a.ts")).map(({ range }) => range.start.line)).toEqual([1]);

  editor.files.set("a.ts", `\n\n${LEAKS}`);
  expect((await leaksIn(editor, "a.ts")).map(({ range }) => range.start.line)).toEqual([3]);
  editor.files.set("a.ts", LEAKS.replace("4eC39", "7cR62"));
  expect(await leaksIn(editor, "a.ts")).toHaveLength(2);
  editor.files.set("b.ts", LEAKS);
  expect(await leaksIn(editor, "b.ts")).toHaveLength(2);
});

test("a baseline that is there is added to: its salt, its findings and their reasons stay", async () => {
  const editor = await openEditor({ files: { "a.ts": LEAKS } });
  const first = parseBaseline(await accept(editor, "a.ts", [0]), "f");
  const [known] = first.findings;
  const reasoned = { salt: first.salt, findings: [{ ...known!, reason: "made up" }] };
  editor.files.set(
    "keyward-baseline.json",
    JSON.stringify({ version: 1, id: reasoned.salt, findings: reasoned.findings }),
  );
  editor.context.baselines.forget("/work/keyward-baseline.json");
  const second = parseBaseline(await accept(editor, "a.ts", [1]), "f");
  expect(second.salt).toBe(first.salt);
  expect(second.findings).toHaveLength(2);
  expect(second.findings).toContainEqual(reasoned.findings[0]);
  expect(await leaksIn(editor, "a.ts")).toEqual([]);
});

test("a place at which nothing is found any more is left out", async () => {
  const editor = await openEditor({ files: { "a.ts": LEAKS } });
  const [{ range, rule }] = (await leaksIn(editor, "a.ts")) as [Leak];
  editor.files.set("a.ts", `\n${LEAKS}`);
  const { added, files } = await baselineEdits(editor.context, {
    places: [{ uri: uriOf("a.ts"), range, rule }],
  });
  expect([added, files]).toEqual([0, []]);
});

test("a baseline with the marks of a merge hides nothing, is told, and is not written over", async () => {
  const files = { "a.ts": LEAKS, "keyward-baseline.json": "<<<<<<< ours\n" };
  const editor = await openEditor({ files });
  const [{ range, rule }] = (await leaksIn(editor, "a.ts")) as [Leak];
  expect(statusOf(editor.context).problems).toEqual([expect.stringContaining("merge conflict")]);
  const asked = baselineEdits(editor.context, { places: [{ uri: uriOf("a.ts"), range, rule }] });
  await expect(asked).rejects.toMatchObject({ code: "FILE_INVALID" });
});
