import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { scopeOfFolder, layerFiles, storedByKey } from "../../core/file-layers.ts";
import { resolveLayers } from "../../core/file-references.ts";
import { originText, type Definition } from "../../core/resolve.ts";
import { ANNOTATIONS } from "../../core/secrets-file-annotations.ts";
import { parseSecretsFile } from "../../core/secrets-file.ts";
import { entriesOf } from "./secrets-file-pictures.ts";
import { inVault } from "./workspace.ts";

const page = readFileSync(new URL("../../docs/secrets-json.md", import.meta.url), "utf8");
const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) =>
  parseSecretsFile(text!, { kind: "shared" }),
);
const [first, states, references] = examples;

describe("docs/secrets-json.md", () => {
  test("has no example with a problem", () =>
    expect(examples.flatMap(({ problems }) => problems)).toEqual([]));

  test("shows the three things that stand after a name", () =>
    expect(states && entriesOf(states)).toEqual([
      "LOG_LEVEL:2 plaintext text",
      "DATABASE:3 plaintext attributes",
      "SESSION_KEY:4 plaintext annotated",
    ]));

  test("shows a value, attributes, a reference and a declaration first", () =>
    expect(first?.entries.map(({ state }) => state)).toEqual([
      "plaintext",
      "plaintext",
      "reference",
      "declared",
    ]));

  test("says truly where its references lead", () => {
    const layers = layerFiles([{ path: "secrets.json", file: references! }]);
    const vault = [inVault("shop", "DATABASE_URL"), inVault("*", "MAIL_TOKEN")];
    const way = (key: string) => {
      const request = { key, folder: "", scope: scopeOfFolder(layers, ""), now: 0 };
      const { trail, definition } = resolveLayers<Definition>(layers, storedByKey(vault), request);
      return [...trail, definition].map((at) => `${at.key} ${originText(at)}`).join(" → ");
    };
    expect([way("DATABASE_URL"), way("REPLICA_URL"), way("MAIL_TOKEN")]).toMatchInlineSnapshot(`
      [
        "DATABASE_URL File: secrets.json:3 → DATABASE_URL ProjectID: shop",
        "REPLICA_URL File: secrets.json:4 → DATABASE_URL File: secrets.json:3 → DATABASE_URL ProjectID: shop",
        "MAIL_TOKEN File: secrets.json:5 → MAIL_TOKEN Platform",
      ]
    `);
  });

  test("has every annotation, in the schema's words", () => {
    const rows = [...page.matchAll(/^\| `(\$\w+)` \| (.*) \|$/gm)].map(([, name, text]) => [name, text]);
    expect(Object.fromEntries(rows)).toEqual(ANNOTATIONS);
  });
});
