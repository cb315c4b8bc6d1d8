import { describe, expect, test } from "vitest";
import type { CodeAction, Diagnostic, TextDocumentEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { UserError } from "../../../core/user-error.ts";
import { codeAction } from "../../../server/features/code-action.ts";
import { documentDiagnostic } from "../../../server/features/document-diagnostic.ts";
import { openEditor, type Editor, type EditorOptions } from "../editor.ts";

const STRIPE_KEY = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dc"].join("_");
const CLIENT = { clientCommands: true };

interface Offered {
  readonly titles: string[];
  readonly actions: CodeAction[];
  readonly editor: Editor;
  readonly document: TextDocument;
  /** The document after an action. */
  readonly apply: (title: string) => string;
}

async function actionsFor(
  path: string,
  source: string,
  options: EditorOptions = {},
  told: (document: TextDocument) => Diagnostic[] = () => [],
): Promise<Offered> {
  const editor = await openEditor(options);
  const { at, document } = await editor.open(path, source, path.endsWith(".sh") ? "shellscript" : undefined);
  await editor.index();
  const report = await documentDiagnostic(editor.context, at);
  const own = report.kind === "full" ? report.items : [];
  const all = { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) };
  const diagnostics = [...own, ...told(document)];
  const actions = await codeAction(editor.context, { ...at, range: all, context: { diagnostics } });
  return {
    editor,
    document,
    actions,
    titles: actions.map(({ title }) => title),
    apply(title) {
      const action = actions.find((each) => each.title === title);
      const edits = action?.edit?.documentChanges?.find(
        (change): change is TextDocumentEdit =>
          "textDocument" in change && change.textDocument.uri === document.uri,
      )?.edits;
      return TextDocument.applyEdits(document, (edits ?? []) as never);
    },
  };
}

describe("a hardcoded secret", () => {
  const source = `function pay() {\n  const key = "${STRIPE_KEY}";\n}`;

  test("can be moved, ignored with a reason, accepted, or revoked on the vendor's page", async () => {
    const { titles, actions } = await actionsFor("a.ts", source, { options: CLIENT });
    expect(titles).toMatchInlineSnapshot(`
      [
        "Move to the vault…",
        "Ignore: made up, not a real secret",
        "Ignore: public by design",
        "Ignore, for another reason…",
        "Add to the baseline",
        "Open the page to revoke it",
      ]
    `);
    expect(actions.at(-1)!.command?.arguments).toEqual([{ page: "https://dashboard.stripe.com/apikeys" }]);
  });

  test("can be moved to the vault by a client that has the command, which gets a place and no text", async () => {
    const { actions, titles } = await actionsFor("a.ts", source, { options: CLIENT });
    expect(titles[0]).toBe("Move to the vault…");
    expect(actions[0]!.command).toMatchInlineSnapshot(`
      {
        "arguments": [
          {
            "range": {
              "end": {
                "character": 47,
                "line": 1,
              },
              "start": {
                "character": 15,
                "line": 1,
              },
            },
            "rule": "stripe-secret-key",
            "uri": "file:///work/a.ts",
            "version": 1,
          },
        ],
        "command": "keyward.moveLiteralToVault",
        "title": "Move to the vault…",
      }
    `);
    expect(JSON.stringify(actions)).not.toContain(STRIPE_KEY);
    expect((await actionsFor("a.ts", source)).titles).not.toContain("Move to the vault…");
    const untrusted = await actionsFor("a.ts", source, { options: { ...CLIENT, trusted: false } });
    expect(untrusted.titles).not.toContain("Move to the vault…");
  });

  test("cannot be moved where no expression can take its place", async () => {
    const inEnum = await actionsFor("a.ts", `enum Key { Live = "${STRIPE_KEY}" }`, { options: CLIENT });
    expect(inEnum.titles).not.toContain("Move to the vault…");
    const inHeader = await actionsFor("a.ts", `const header = "Bearer ${STRIPE_KEY}";`, { options: CLIENT });
    expect(inHeader.titles).toContain("Move to the vault…");
  });

  test("can be ignored with a reason, in the language's own comment, and is silent then", async () => {
    const { apply } = await actionsFor("a.ts", source);
    const ignored = apply("Ignore: made up, not a real secret");
    expect(ignored.replace(STRIPE_KEY, "KEY")).toMatchInlineSnapshot(`
      "function pay() {
        // keyward:ignore made up, not a real secret
        const key = "KEY";
      }"
    `);
    expect((await actionsFor("a.ts", ignored)).titles).toEqual([]);
    const python = await actionsFor("a.py", `key = "${STRIPE_KEY}"`);
    const windows = await actionsFor("a.ts", source.replaceAll("\n", "\r\n"));
    expect(windows.apply("Ignore: public by design")).toContain("public by design\r\n  const key");
    expect(python.apply("Ignore: public by design")).toMatch(/^# keyward:ignore public by design\nkey = /);
  });

  test("cannot be ignored in a file without comments", async () => {
    expect((await actionsFor("a.json", `{ "key": "${STRIPE_KEY}" }`)).titles).toEqual([]);
  });
});

describe("an unknown name", () => {
  const files = { "secrets.json": `{ "$scope": { "project": "shop" } }` };

  test("can be corrected to any of very many", async () => {
    const many = Array.from({ length: 600 }, (_, at) => [`shop/A_NAME_${at}_OF_ANOTHER_KIND`, {}]);
    const vault = { ...Object.fromEntries(many), "shop/STRIPE_KEY": {} };
    const { titles } = await actionsFor("a.ts", "use(process.env.STRIPE_KYE)", { files, vault });
    expect(titles[0]).toBe("Change to STRIPE_KEY");
  });

  test("can be corrected, added to the vault or declared", async () => {
    const options = { files, options: CLIENT, vault: { "shop/STRIPE_KEY": {} } };
    const { titles, apply, actions } = await actionsFor("a.ts", "use(process.env.STRIPE_KYE)", options);
    expect(titles).toEqual([
      "Change to STRIPE_KEY",
      "Add STRIPE_KYE to shop/development in the vault…",
      "Declare STRIPE_KYE in secrets.json",
    ]);
    expect(apply("Change to STRIPE_KEY")).toBe("use(process.env.STRIPE_KEY)");
    expect(actions[2]!.edit).toMatchInlineSnapshot(`
      {
        "documentChanges": [
          {
            "edits": [
              {
                "newText": ", "STRIPE_KYE": { "$required": true }",
                "range": {
                  "end": {
                    "character": 33,
                    "line": 0,
                  },
                  "start": {
                    "character": 33,
                    "line": 0,
                  },
                },
              },
            ],
            "textDocument": {
              "uri": "file:///work/secrets.json",
              "version": null,
            },
          },
        ],
      }
    `);
  });
});

describe("what is told of a known name", () => {
  const files = {
    "secrets.json": `{ "$scope": { "project": "shop" }, "OLD": { "$deprecated": "use NEW" }, "UNSET": { "$deprecated": "use NEW" }, "NEW": { "$required": true } }`,
  };
  const rotationPolicy = { enabled: true, period: "1d" };
  const vault = {
    "shop/production/LACKING": {},
    "shop/REVOKED": { status: "revoked" },
    "shop/EXPIRED": { expires_at: 1 },
    "shop/DUE": { rotationPolicy },
    "shop/OLD": {},
    "shop/NEW": {},
    "shop/BEFORE": { metadata: { renamed_to: "AFTER" } },
  } as const;

  test.each([
    ["process.env.LACKING", ["Add LACKING to shop/development in the vault…"]],
    ["process.env.REVOKED", ["Give REVOKED a new value…"]],
    ["process.env.EXPIRED", ["Give EXPIRED a new value or expiry…"]],
    ["process.env.DUE", ["Rotate DUE…"]],
    ["process.env.OLD", ["Change to NEW"]],
    ["process.env.UNSET", ["Change to NEW"]],
    ["process.env.BEFORE", ["Change to AFTER"]],
    [`context.secrets.set("NEW", value, "service")`, ["Change to project", "Change to platform"]],
  ])("%s can be mended", async (source, expected) => {
    const { titles } = await actionsFor("a.ts", source, { files, vault, options: CLIENT });
    expect(titles).toEqual(expected);
    const untrusted = await actionsFor("a.ts", source, {
      files,
      vault,
      options: { ...CLIENT, trusted: false },
    });
    // What only the vault knows, nobody looks up there.
    const inFiles = expected.filter((title) => title.startsWith("Change") && !title.endsWith("AFTER"));
    expect(untrusted.titles).toEqual(inFiles);
  });

  test("the edits change the name or the context alone", async () => {
    const options = { files, vault };
    const old = await actionsFor("a.ts", "const { OLD: x } = process.env", options);
    expect(old.apply("Change to NEW")).toBe("const { NEW: x } = process.env");
    const set = await actionsFor("a.ts", `context.secrets.set("NEW", value, "service")`, options);
    expect(set.apply("Change to platform")).toBe(`context.secrets.set("NEW", value, "platform")`);
  });

  test.each([
    ["const { OLD } = process.env; use(OLD);", "const { NEW: OLD } = process.env; use(OLD);"],
    [`const { OLD = "x" } = process.env;`, `const { NEW: OLD = "x" } = process.env;`],
    [
      `import { OLD } from "$env/static/private"; use(OLD);`,
      `import { NEW as OLD } from "$env/static/private"; use(OLD);`,
    ],
    [`const NAME = "OLD"; process.env[NAME];`, `const NAME = "NEW"; process.env[NAME];`],
  ])("in %s a variable keeps its name", async (source, changed) => {
    const { apply } = await actionsFor("a.ts", source, { files, vault });
    expect(apply("Change to NEW")).toBe(changed);
  });

  test("a value that is printed gives way to its name", async () => {
    const printed = async (source: string) =>
      (await actionsFor("a.ts", source, { files, vault })).apply(`Change to "[NEW]"`);
    expect(await printed("console.log(process.env.NEW);")).toBe(`console.log("[NEW]");`);
    expect(await printed("console.log(`key ${process.env.NEW}`);")).toBe('console.log(`key ${"[NEW]"}`);');
    const property = await actionsFor("a.ts", "const { NEW: key } = process.env; log.info({ key });", {
      files,
      vault,
    });
    expect(property.apply(`Change to key: "[NEW]"`)).toContain(`log.info({ key: "[NEW]" });`);
  });

  test("a value that a script prints gives way to its name, in its quotes or with some", async () => {
    const printed = async (source: string, title: string) =>
      (await actionsFor("a.sh", source, { files, vault })).apply(`Change to ${title}`);
    expect(await printed('echo "key: ${NEW:-none} \\" x"', "[NEW]")).toBe('echo "key: [NEW] \\" x"');
    expect(await printed("echo $NEW", '"[NEW]"')).toBe('echo "[NEW]"');
  });

  test("a fix of code that is broken elsewhere is the same", async () => {
    const { titles } = await actionsFor("a.ts", "function ( {\n use(process.env.OLD, ;", { files, vault });
    expect(titles).toEqual(["Change to NEW"]);
  });
});

describe("in a secrets file", () => {
  test("our checks have their fixes", async () => {
    const { titles, apply } = await actionsFor("secrets.json", `{ "A": { "$valu": "x" } }`);
    expect(titles).toContain('Change to "$value"');
    expect(apply(`Change to "$value"`)).toBe(`{ "A": { "$value": "x" } }`);
  });

  test("plaintext can be moved to the vault by a client that has the command", async () => {
    const git = () => ({ tracked: true, ignored: false });
    const { actions } = await actionsFor("secrets.json", `{ "DB_PASS": "hunter2hunter2" }`, {
      git,
      options: CLIENT,
    });
    expect(actions.find(({ isPreferred }) => isPreferred)?.command).toEqual({
      title: "Move DB_PASS to the vault",
      command: "keyward.moveToVault",
      arguments: [{ uri: "file:///work/secrets.json", key: "DB_PASS" }],
    });
    expect(JSON.stringify(actions)).not.toContain("hunter2hunter2");
  });

  describe("plaintext that git has can be encrypted in place", () => {
    const TITLE = "Encrypt DB_PASS in place";
    const offered = (options: EditorOptions) =>
      actionsFor("secrets.json", `{ "DB_PASS": "hunter2hunter2" }`, { options: CLIENT, ...options });

    test.each([
      ["tracks the file", { tracked: true, ignored: false }],
      ["would pick it up", { tracked: false, ignored: false }],
    ])("where the vault is linked to a server, whether git %s", async (_, facts) => {
      const { actions } = await offered({ git: () => facts, linked: true });
      expect(actions.find(({ title }) => title === TITLE)).toMatchObject({
        kind: "quickfix",
        command: {
          command: "keyward.encryptInPlace",
          arguments: [{ uri: "file:///work/secrets.json", key: "DB_PASS" }],
        },
      });
      expect(JSON.stringify(actions)).not.toContain("hunter2hunter2");
    });

    test("and not with a vault that nobody else has, nor with one that cannot be read", async () => {
      const git = () => ({ tracked: true, ignored: false });
      expect((await offered({ git })).titles).not.toContain(TITLE);
      const vaultProblem = new UserError("VAULT_DAMAGED", "It was changed.", "Restore it.");
      expect((await offered({ git, linked: true, vaultProblem })).titles).not.toContain(TITLE);
    });
  });

  describe("a value in clear can be encrypted in place", () => {
    const source = `{\n  "A": "x",\n  "DB_PASS": "hunter2hunter2",\n  "NEW": {}\n}`;
    const IGNORED = { tracked: false, ignored: true };
    async function offeredAt(
      within: string,
      facts = IGNORED,
      options: EditorOptions["options"] = CLIENT,
    ): Promise<CodeAction[]> {
      const editor = await openEditor({ git: () => facts, options });
      const { at, document } = await editor.open("secrets.local.json", source);
      const start = document.positionAt(source.indexOf(within));
      const asked = { diagnostics: [], only: ["refactor"] };
      return codeAction(editor.context, { ...at, range: { start, end: start }, context: asked });
    }

    test("where git ignores the file, without a word of it in the offer", async () => {
      const title = "Encrypt DB_PASS in place";
      const target = { uri: "file:///work/secrets.local.json", key: "DB_PASS" };
      expect(await offeredAt("hunter2")).toEqual([
        {
          title,
          kind: "refactor.rewrite",
          command: { title, command: "keyward.encryptInPlace", arguments: [target] },
        },
      ]);
      expect(await offeredAt("NEW")).toEqual([]);
    });

    test.each([
      ["that git tracks", { tracked: true, ignored: true }],
      ["that git would pick up", { tracked: false, ignored: false }],
    ])("and not in a file %s, which others could not read", async (_, facts) => {
      expect(await offeredAt("DB_PASS", facts)).toEqual([]);
    });

    test("and not without a client that has the command", async () => {
      expect(await offeredAt("DB_PASS", IGNORED, {})).toEqual([]);
      expect(await offeredAt("DB_PASS", IGNORED, { ...CLIENT, trusted: false })).toEqual([]);
    });
  });

  test("what VS Code's own JSON support has told gets our fixes", async () => {
    const source = `{ "A": "x", }`;
    const { titles, apply } = await actionsFor("secrets.json", source, {}, (document) => [
      {
        range: { start: document.positionAt(10), end: document.positionAt(11) },
        message: "Trailing comma",
        source: "json",
        code: 519,
      },
    ]);
    expect(titles).toContain("Remove the comma");
    expect(apply("Remove the comma")).toBe(`{ "A": "x" }`);
  });
});

describe("a literal that no rule has found", () => {
  const capabilities = {
    textDocument: { codeAction: { disabledSupport: true } },
  };

  /** What is offered at the cursor, where the person asks for it. */
  async function offered(path: string, source: string, triggerKind: 1 | 2 = 1, only?: string[]) {
    const editor = await openEditor({ options: CLIENT, capabilities });
    const { at, document } = await editor.open(path, source);
    await editor.context.code.prepare(document);
    const range = { start: at.position, end: at.position };
    const context = { diagnostics: [], triggerKind, ...(only && { only }) };
    const actions = await codeAction(editor.context, { ...at, range, context });
    return actions.map(({ title, disabled }) => (disabled ? `${title} (${disabled.reason})` : title));
  }

  test("can be extracted, in any language", async () => {
    const offer = ["Extract to Keyward…"];
    expect(await offered("a.ts", `const a = "te‸xt";`)).toEqual(offer);
    expect(await offered("a.py", `a = "te‸xt"`)).toEqual(offer);
    expect(await offered("a.ts", `const a = "te‸xt";`, 1, ["refactor"])).toEqual(offer);
  });

  test("is left alone until somebody asks, and where something else is asked for", async () => {
    expect(await offered("a.ts", `const a = "te‸xt";`, 2)).toEqual([]);
    expect(await offered("a.ts", `const a = "te‸xt";`, 1, ["quickfix"])).toEqual([]);
    expect(await offered("a.ts", `const ‸a = "text";`)).toEqual([]);
    expect(await offered("secrets.json", `{ "A": "te‸xt" }`)).toEqual([]);
  });

  test("cannot be where the language takes constants only, and it is told why", async () => {
    expect(await offered("a.ts", `enum A { B = "te‸xt" }`)).toEqual([
      "Extract to Keyward… (An enum's members have to be constants.)",
    ]);
  });
});
