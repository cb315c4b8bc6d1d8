import { describe, expect, test } from "vitest";
import { getLanguageService, TextDocument } from "vscode-json-languageservice";
import { applyEdits } from "../../../core/secrets-file-text.ts";
import { inVault } from "../../core/workspace.ts";
import type { CheckCode } from "../../../server/checks/codes.ts";
import { fixesFor } from "../../../server/checks/fixes.ts";
import { fixesForJsonDiagnostics } from "../../../server/checks/json-fixes.ts";
import { checksOf, NOW, type Situation } from "./picture.ts";

const uri = "file:///w/secrets.json";
const shop = `"$scope": { "project": "shop" }`;

/** The fixes of the first check with this code: what the text becomes, or the command that is run. */
function fixes(
  code: CheckCode,
  text: string,
  situation: Situation = {},
  canEncryptInPlace = false,
): string[] {
  const check = checksOf(text, situation).find((one) => one.code === code);
  if (!check) throw new Error(`no ${code} in ${text}`);
  return fixesFor(check, { text, uri, canEncryptInPlace }).map(({ title, edits, command, preferred }) => {
    const done = edits ? applyEdits(text, edits) : JSON.stringify(command);
    return `${preferred ? "* " : ""}${title}: ${done}`;
  });
}

describe("edits", () => {
  test.each<[CheckCode, string, string]>([
    ["json-syntax", `{ "A": "x" "B": "y" }`, `* Add the comma: { "A": "x", "B": "y" }`],
    ["json-syntax", `{ "A" "x" }`, `* Add the colon: { "A": "x" }`],
    ["json-comment", `{ "A": "x" /* why */ }`, `* Remove the comment: { "A": "x" }`],
    ["json-comment", `{\n  // why\n  "A": "x"\n}`, `* Remove the comment: {\n  "A": "x"\n}`],
    ["json-comment", `{\n  "A": "x" // why\n}`, `* Remove the comment: {\n  "A": "x"\n}`],
    ["json-trailing-comma", `{ "A": "x", }`, `* Remove the comma: { "A": "x" }`],
    [
      "duplicate-key",
      `{ "A": "1", "B": "2", "A": "3" }`,
      `* Remove this one; the last one counts: { "B": "2", "A": "3" }`,
    ],
    [
      "duplicate-key",
      `{ "A": { "x": ["1"], "x": "2" } }`,
      `* Remove this one; the last one counts: { "A": { "x": "2" } }`,
    ],
    ["value-not-text", `{ "A": 8080 }`, `* Write it as text: { "A": "8080" }`],
    ["value-not-text", `{ "A": { "$value": true } }`, `* Write it as text: { "A": { "$value": "true" } }`],
    ["annotation-unknown", `{ "A": { "$valu": "x" } }`, `* Change to "$value": { "A": { "$value": "x" } }`],
    [
      "annotation-stray",
      `{ "A": { "$tags": [], "description": "x" } }`,
      `* Change to "$description": { "A": { "$tags": [], "$description": "x" } }`,
    ],
    ["key-invalid", `{ "my key": "x" }`, `* Change to "MY_KEY": { "MY_KEY": "x" }`],
    [
      "expiry-milliseconds",
      `{ "A": { "$expires_at": ${NOW} } }`,
      `* Change to ${NOW / 1000}: { "A": { "$expires_at": ${NOW / 1000} } }`,
    ],
  ])("%s: %s", (code, text, fixed) => expect(fixes(code, text)).toEqual([fixed]));

  test("an environment that is nearly one", () =>
    expect(
      fixes("environment-unknown", `{ "A": { "$envs": ["prd"] } }`, { environments: ["production"] }),
    ).toEqual([`* Change to "production": { "A": { "$envs": ["production"] } }`]));

  test("a file's environment in its $scope", () => {
    const text = `{ "$scope": { "project": "shop", "environment": "staging" } }`;
    expect(fixes("scope-environment", text, { path: "secrets.production.json" })[0]).toMatch(
      `"environment": "production"`,
    );
  });

  test("of a value and a reference either may stay", () =>
    expect(fixes("value-and-from", `{ "A": { "$value": "x", "$from": "secret://*/B" } }`))
      .toMatchInlineSnapshot(`
      [
        "* Keep $value, remove $from: { "A": { "$value": "x" } }",
        "Keep $from, remove $value: { "A": { "$from": "secret://*/B" } }",
      ]
    `));

  test("what is expired or soon will be is let live on, or given a new value where the vault has it", () => {
    const text = (at: number) => `{ ${shop}, "A": { "$from": "secret://shop/A", "$expires_at": ${at} } }`;
    const vault = [inVault("shop", "A")];
    expect(fixes("expired", text(1), { vault })).toMatchInlineSnapshot(`
      [
        "Give A a new value or expiry in the vault (shop): {"name":"keyward.editSecret","args":{"key":"A","scope":{"project":"shop"}}}",
        "Let A never expire here: { "$scope": { "project": "shop" }, "A": { "$from": "secret://shop/A" } }",
        "Remove A: { "$scope": { "project": "shop" } }",
      ]
    `);
    expect(fixes("expires-soon", text(NOW / 1000 + 60), { vault: [] })).toMatchInlineSnapshot(`
      [
        "Let A never expire here: { "$scope": { "project": "shop" }, "A": { "$from": "secret://shop/A" } }",
      ]
    `);
  });

  test("a deprecated entry goes", () =>
    expect(fixes("deprecated", `{ "A": { "$deprecated": "Use B." }, "B": "y" }`)).toEqual([
      `Remove A: { "B": "y" }`,
    ]));

  test("an unused entry goes, a value in front of the vault's becomes a reference", () => {
    expect(fixes("unused", `{ "A": "x", "B": "y" }`, { used: ["B"] })).toEqual([`Remove A: { "B": "y" }`]);
    const shadowing = fixes("shadows-vault", `{ ${shop}, "A": "x" }`, { vault: [inVault("shop")] });
    expect(shadowing).toEqual([
      `Take the vault's value (shop): { ${shop}, "A": { "$from": "secret://shop/A" } }`,
    ]);
  });
});

describe("commands", () => {
  const git = { tracked: true, ignored: false, committed: false };

  test("plaintext goes to the vault, is encrypted where colleagues can read it, or the file is ignored", () => {
    expect(fixes("plaintext-tracked", `{ "A": "x" }`, { git })).toMatchInlineSnapshot(`
      [
        "* Move A to the vault: {"name":"keyward.moveToVault","args":{"uri":"file:///w/secrets.json","key":"A"}}",
        "Ignore this file in git, and untrack it: {"name":"keyward.ignoreFile","args":{"uri":"file:///w/secrets.json"}}",
      ]
    `);
    expect(fixes("plaintext-tracked", `{ "A": "x" }`, { git }, true)[1]).toMatch("keyward.encryptInPlace");
  });

  test("what is missing is added where it is asked", () => {
    const text = `{ "A": { "$from": "secret://*/B" }, "B": { "$from": "secret://shop/prod/C" } }`;
    expect(fixes("reference-unresolved", text, { vault: [] })).toMatchInlineSnapshot(`
      [
        "* Add C to shop/prod in the vault: {"name":"keyward.addSecret","args":{"key":"C","scope":{"project":"shop","environment":"prod"}}}",
      ]
    `);
    expect(fixes("required-missing", `{ ${shop}, "A": { "$required": true } }`, { vault: [] }))
      .toMatchInlineSnapshot(`
      [
        "* Add A to shop in the vault: {"name":"keyward.addSecret","args":{"key":"A","scope":{"project":"shop"}}}",
      ]
    `);
  });

  test("what is due is rotated where it is defined", () => {
    const vault = [inVault("shop", "A", { rotationPolicy: { enabled: true, period: "30d" } })];
    expect(fixes("rotation-due", `{ "A": { "$from": "secret://shop/prod/A" } }`, { vault }))
      .toMatchInlineSnapshot(`
      [
        "Rotate A: {"name":"keyward.rotate","args":{"key":"A","scope":{"project":"shop"}}}",
      ]
    `);
  });

  test("a local file is ignored", () =>
    expect(fixes("local-unignored", `{}`, { git, path: "secrets.local.json" })[0]).toMatch(
      "keyward.ignoreFile",
    ));

  test("no command holds a value", () => {
    const canary = "canary-90aa";
    const found = checksOf(`{ "A": "${canary}" }`, {
      git: { ...git, committed: true },
      vault: [inVault("*")],
      used: [],
    });
    const commands = found.flatMap((check) =>
      fixesFor(check, { text: `{ "A": "${canary}" }`, uri, canEncryptInPlace: true }),
    );
    expect(commands.length).toBeGreaterThan(3);
    expect(JSON.stringify(commands.map(({ title, command }) => [title, command]))).not.toContain(canary);
  });
});

// The real service, as VS Code's JSON support runs it.
describe("VS Code's own diagnostics get fixes", () => {
  const service = getLanguageService({});

  async function fixed(text: string): Promise<string[]> {
    const document = TextDocument.create(uri, "json", 1, text);
    const found = await service.doValidation(document, service.parseJSONDocument(document), {
      comments: "error",
      trailingCommas: "error",
    });
    const diagnostics = found.map(({ code, range }) => ({
      code: typeof code === "number" ? code : undefined,
      range: { start: document.offsetAt(range.start), end: document.offsetAt(range.end) },
    }));
    return fixesForJsonDiagnostics(text, diagnostics).map(
      ({ fix }) => `${fix.title}: ${applyEdits(text, fix.edits ?? [])}`,
    );
  }

  test.each([
    [`{ "A": "x", }`, [`Remove the comma: { "A": "x" }`]],
    [`{ // why\n "A": "x" }`, [`Remove the comment: {\n "A": "x" }`]],
    [`{ "A": "x" "B": "y" }`, [`Add the comma: { "A": "x", "B": "y" }`]],
    [`{ "A": "x"\n  "B": "y" }`, [`Add the comma: { "A": "x",\n  "B": "y" }`]],
    [`{ "A" "x" }`, [`Add the colon: { "A": "x" }`]],
    [`{ "A": "x"`, [`Add the closing brace: { "A": "x"}`]],
    [`{ 'A': "x" }`, [`Put it into double quotes: { "A": "x" }`]],
    [`{ A: "x" }`, [`Put it into double quotes: { "A": "x" }`]],
    [`{ "A": 'it\\'s' }`, [`Put it into double quotes: { "A": "it's" }`]],
    [`{ "A": "x,\n "B": "y" }`, [expect.stringContaining(`"A": "x",\n`), expect.anything()]],
    [`{ "A": "1", "A": "2" }`, [`Remove this one; the last one counts: { "A": "2" }`]],
    [`{ "A": "x" }`, []],
  ])("%s", async (text, titles) => expect(await fixed(text)).toEqual(titles));

  test("a wrong type, which the schema tells without a number", () => {
    const text = `{ "A": 8080 }`;
    const diagnostic = { code: undefined, range: { start: 7, end: 11 } };
    expect(applyEdits(text, fixesForJsonDiagnostics(text, [diagnostic])[0]!.fix.edits!)).toBe(
      `{ "A": "8080" }`,
    );
    const list = { code: undefined, range: { start: 0, end: 1 } };
    expect(fixesForJsonDiagnostics(text, [list])).toEqual([]);
  });
});
