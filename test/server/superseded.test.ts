import { beforeEach, expect, test, vi } from "vitest";
import { Rescan } from "../../detect/rescan.ts";
import { documentDiagnostic } from "../../server/features/document-diagnostic.ts";
import { Superseded } from "../../server/handle.ts";
import { openEditor } from "./editor.ts";

const findings = vi.spyOn(Rescan.prototype, "findings");
beforeEach(() => void findings.mockClear());

const STRIPE_KEY = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dc"].join("_");

async function typing() {
  const { context, open } = await openEditor();
  const { document, at } = await open("a.ts", `const key = "${STRIPE_KEY}";\n`);
  let version = 1;
  return {
    ask: () => documentDiagnostic(context, at),
    type: () => {
      const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
      context.documents.change(document.uri, ++version, [{ range, text: "x" }]);
    },
  };
}

test("of many versions that are asked about, only the last is looked into", async () => {
  const { ask, type } = await typing();
  const asked = [];
  for (let key = 0; key < 10; key++) {
    asked.push(ask());
    type();
  }
  const last = ask();
  for (const report of await Promise.allSettled(asked)) {
    expect(report).toMatchObject({ status: "rejected", reason: expect.any(Superseded) });
  }
  expect(await last).toMatchObject({ kind: "full", items: [{ code: "stripe-secret-key" }] });
  expect(findings).toHaveBeenCalledOnce();
});

test("who asks twice about one version has it looked into once", async () => {
  const { ask } = await typing();
  expect(await Promise.all([ask(), ask()])).toEqual([await ask(), await ask()]);
  expect(findings).toHaveBeenCalledOnce();
});
