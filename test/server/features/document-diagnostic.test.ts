import { describe, expect, test } from "vitest";
import type { DocumentDiagnosticReport } from "vscode-languageserver/node";
import { documentDiagnostic } from "../../../server/features/document-diagnostic.ts";
import { NOW, openEditor, showDiagnostics, uriOf, type EditorOptions } from "../editor.ts";

const DAY = 86_400_000;
const STRIPE_KEY = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dc"].join("_");
const BOUND = { "secrets.json": `{ "$scope": { "project": "shop" } }` };

async function check(path: string, source: string, options: EditorOptions = {}): Promise<string> {
  const editor = await openEditor({ files: BOUND, ...options });
  const { document, at } = await editor.open(path, source);
  await editor.index();
  const report = await documentDiagnostic(editor.context, at);
  return showDiagnostics(document, itemsOf(report)).replaceAll(STRIPE_KEY, "STRIPE_KEY");
}

function itemsOf(report: DocumentDiagnosticReport) {
  return report.kind === "full" ? report.items : [];
}

test("required names that .env files and Dockerfiles give are not missing; an example gives nobody a value", async () => {
  const files = {
    ".env": "A=1\n",
    ".env.production": "B=1\n",
    ".env.example": "C=1\n",
    "elsewhere/.env": "A=1\nD=1\n",
    "services/.env": "D=1\n",
    "services/web/Dockerfile": "FROM node\nENV E=1\n",
    "secrets.staging.json": "{}",
  };
  const names = ["A", "B", "C", "D", "E"].map((name) => `"${name}": { "$required": true }`);
  const source = `{ "$scope": { "project": "shop" }, ${names.join(", ")} }`;
  expect(await check("services/web/secrets.json", source, { files, vault: { "shop/production/OTHER": {} } }))
    .toMatchInlineSnapshot(`
    "‹"A"› hint unnecessary unused: No code refers to A.
    ‹"B"› warning required-missing: B is required and has no value in staging.
    ‹"B"› hint unnecessary unused: No code refers to B.
    ‹"C"› warning required-missing: C is required, and neither a file nor the vault has a value for shop.
    ‹"C"› hint unnecessary unused: No code refers to C.
    ‹"D"› hint unnecessary unused: No code refers to D.
    ‹"E"› hint unnecessary unused: No code refers to E."
  `);
});

describe("names in code", () => {
  test("that nothing knows are told, with a hint only where the code does without", async () => {
    expect(
      await check(
        "a.ts",
        `use(process.env.KNOWN, process.env.UNKNOWN, process.env.OPTIONAL ?? "x", process.env.NODE_ENV);`,
        {
          vault: { "shop/KNOWN": {} },
        },
      ),
    ).toMatchInlineSnapshot(`
      "‹UNKNOWN› warning unknown-name: UNKNOWN is defined neither in shop/development or any wider scope, nor in a secrets file or .env.
      ‹OPTIONAL› hint unknown-name: OPTIONAL is defined neither in shop/development or any wider scope, nor in a secrets file or .env."
    `);
  });

  test("are never unknown where no secrets file binds the folder", async () => {
    expect(await check("a.ts", "process.env.UNKNOWN", { files: {} })).toBe("");
  });

  test("are known where they are declared, in .env, in a Dockerfile, or in the setting", async () => {
    const files = {
      "secrets.json": `{ "DECLARED": { "$required": true } }`,
      ".env.example": "GIVEN=1\n",
      Dockerfile: "FROM node\nENV BUILT=1\n",
    };
    const settings = { names: { known: ["SET"] } };
    const source = "use(process.env.DECLARED, process.env.GIVEN, process.env.BUILT, process.env.SET)";
    expect(await check("a.ts", source, { files, settings })).toBe("");
  });

  test("that are only written are not unknown", async () => {
    expect(await check("a.ts", "process.env.NEW = compute();")).toBe("");
  });

  test("that are revoked, expired, due for rotation or deprecated are told where they are used", async () => {
    const rotationPolicy = { enabled: true, period: "30d", notifyBefore: "7d" };
    expect(
      await check("a.ts", "use(process.env.A, process.env.B, process.env.C, process.env.D, process.env.E)", {
        files: { "secrets.json": `{ "$scope": { "project": "shop" }, "E": { "$deprecated": "use A" } }` },
        vault: {
          "*/A": {},
          "shop/A": { status: "revoked" },
          "shop/B": { expires_at: NOW / 1000 - 86_400 },
          "shop/C": { rotationPolicy, rotated_at: NOW - 40 * DAY },
          "shop/D": { rotationPolicy, rotated_at: NOW - 25 * DAY },
          "shop/E": {},
        },
      }),
    ).toMatchInlineSnapshot(`
      "‹A› warning deprecated revoked: A is revoked (ProjectID: shop); a wider definition is not used in its place.
      ‹B› warning deprecated expired: B expired 1d ago (ProjectID: shop); a wider definition is not used in its place.
      ‹C› information rotation-due: C is due for rotation: its value was set 40d ago, and is meant to last 30d.
      ‹D› hint rotation-soon: D will soon be due for rotation: its value was set 25d ago, and is meant to last 30d.
      ‹E› hint deprecated deprecated: E is deprecated: use A"
    `);
  });

  test("that are missing in the environment that is asked, or in another one, are told with where they are", async () => {
    const files = {
      "secrets.json": `{ "$scope": { "project": "shop" }, "E": { "$envs": ["production"] } }`,
      "secrets.staging.json": `{ "F": "x" }`,
    };
    const source =
      'use(process.env.A, process.env.B, process.env.C, process.env.D ?? "x", process.env.E, process.env.F, process.env.G)';
    expect(
      await check("a.ts", source, {
        files,
        vault: {
          "shop/development/A": {},
          "shop/production/A": {},
          "shop/production/B": {},
          "shop/C": {},
          "shop/production/C": {},
          "shop/development/D": {},
          "shop/production/E": {},
          "shop/production/G": { envs: ["production"] },
          "shop/staging/G": { status: "revoked" },
          "store/qa/A": {},
        },
      }),
    ).toMatchInlineSnapshot(`
      "‹A› information missing-in-environment: A has no value in staging.
      ‹B› warning missing-in-environment: B has no value in development; production has it.
      ‹F› warning missing-in-environment: F has no value in development; staging has it.
      ‹G› warning missing-in-environment: G has no value in development; production has it."
    `);
  });

  test("that .env gives here, or .env.<environment> there, are not missing", async () => {
    const vault = { "shop/production/A": {}, "shop/staging/B": {} };
    const files = { ...BOUND, ".env": "A=1\n", ".env.staging": "A=1\n" };
    expect(await check("a.ts", "use(process.env.A)", { files, vault })).toBe("");
    expect(await check("a.ts", "use(process.env.B)", { files, vault })).toContain("missing-in-environment");
  });

  test("are told where their value is printed, but those of which nobody says that they are secrets are not", async () => {
    const files = {
      "secrets.json": `{ "$scope": { "project": "shop" }, "DECLARED": { "$required": true } }`,
    };
    const source = `console.log(process.env.STORED, process.env.GIVEN, process.env.NODE_ENV);
const { DECLARED: key } = process.env;
logger.info({ key });`;
    expect(
      await check("a.ts", source, { files: { ...files, ".env": "GIVEN=1" }, vault: { "shop/STORED": {} } }),
    ).toMatchInlineSnapshot(`
      "‹process.env.STORED› warning value-printed: console.log shows the value of STORED, and logs keep it.
      ‹key› warning value-printed: logger.info shows the value of DECLARED, and logs keep it."
    `);
  });

  test("that were renamed are told with the new name", async () => {
    const told = await check("a.ts", "use(process.env.A)", {
      vault: { "shop/A": { metadata: { renamed_to: "B" } } },
    });
    expect(told).toMatchInlineSnapshot(
      `"‹A› hint deprecated renamed: A was renamed to B; the old name is kept until it is retired."`,
    );
  });

  test("link to the page that explains what is told of them, where the client has one", async () => {
    const links = async (options: EditorOptions["options"]) => {
      const editor = await openEditor({ files: BOUND, options: options ?? {} });
      const { at } = await editor.open("a.ts", "process.env.UNKNOWN");
      await editor.index();
      return itemsOf(await documentDiagnostic(editor.context, at)).map(
        ({ codeDescription }) => codeDescription?.href,
      );
    };
    expect(await links({ checkPage: "command:explain?{code}" })).toEqual(["command:explain?unknown-name"]);
    expect(await links({})).toEqual([undefined]);
  });

  test("are set for a project or the platform, and nowhere else", async () => {
    const source = `context.secrets.set("A", value, "project");\ncontext.secrets.set("A", value, "service");`;
    expect(await check("a.ts", source, { vault: { "shop/A": {} } })).toMatchInlineSnapshot(
      `"‹service› error set-scope: secrets.set writes to "project" or "platform"; any other context is an error."`,
    );
  });

  test.each([
    ["a.py", `context.secrets.set("A", value, "service")`],
    ["a.rb", `context.secrets.set("A", value, "service")`],
    ["A.java", `class A { void a() { context.secrets.set("A", value, "service"); } }`],
    ["a.kt", `fun a() { context.secrets.set("A", value, "service") }`],
    ["a.cs", `class A { void B() { context.secrets.set("A", value, "service"); } }`],
  ])("are set for no other context in %s either", async (path, source) => {
    const told = await check(path, source, { vault: { "shop/A": {} } });
    expect(told).toContain("‹service› error set-scope");
  });

  test("take the severity of the setting, or are not told", async () => {
    const at = (unknown: string) => check("a.ts", "process.env.X", { settings: { names: { unknown } } });
    expect(await at("off")).toBe("");
    expect(await at("error")).toContain("error unknown-name");
  });
});

describe("hardcoded secrets", () => {
  test("are told in any language, without their quotes", async () => {
    expect(await check("a.ts", `const key = "${STRIPE_KEY}";`)).toMatchInlineSnapshot(
      `"‹STRIPE_KEY› error stripe-secret-key: This looks like a Stripe secret key. Move it to the vault, and rotate it if it was ever shared."`,
    );
    expect(await check("a.py", `key = "${STRIPE_KEY}"`)).toContain("‹STRIPE_KEY›");
  });

  test("are told calmly in an open file that git ignores, and not at all in its .env", async () => {
    const git = (path: string) => ({ tracked: false, ignored: path !== "a.ts" });
    expect(await check("a.ts", `"${STRIPE_KEY}"`, { git })).toContain("error stripe-secret-key");
    expect(await check("config.local.ts", `"${STRIPE_KEY}"`, { git })).toMatchInlineSnapshot(
      `"‹STRIPE_KEY› information stripe-secret-key: This looks like a Stripe secret key, in a file that git ignores. It is safer in the vault."`,
    );
    expect(await check(".env", `STRIPE=${STRIPE_KEY}`, { git })).toBe("");
  });

  test("are not told of where the person switched it off, or where the file is too large", async () => {
    const at = (scan: object) => check("a.ts", `"${STRIPE_KEY}" ${" ".repeat(2000)}`, { settings: { scan } });
    expect(await at({})).toContain("stripe-secret-key");
    expect(await at({ enable: false })).toBe("");
    expect(await at({ maxFileKB: 1 })).toBe("");
  });

  test("may stay where a comment says why", async () => {
    expect(await check("a.ts", `// keyward:ignore made up for the test\nconst key = "${STRIPE_KEY}";`)).toBe(
      "",
    );
  });

  test("are as sure in a project that lies in a folder of examples as anywhere else", async () => {
    const toldIn = async (folder: string) => {
      const editor = await openEditor();
      editor.context.workspace.open([uriOf(folder)]);
      const source = `const mail = { password: "${"hV9s" + "Lq2ZtY7bNc4X"}" };`;
      const { at } = await editor.open("examples/shop/mail.ts", source);
      return itemsOf(await documentDiagnostic(editor.context, at)).map(({ code }) => code);
    };
    expect(await toldIn("")).toEqual([]);
    expect(await toldIn("examples/shop")).toEqual(["generic-password"]);
  });
});

describe("secrets files", () => {
  const BROKEN = `{ "A": "x", "A": { "$valu": 1 }, // why\n }`;

  test("are checked for what a schema cannot say; syntax and shape are the editor's own business", async () => {
    expect(await check("secrets.json", BROKEN)).toMatchInlineSnapshot(`
      "‹"A"› hint unnecessary unused: No code refers to A.
      ‹"$valu"› error annotation-unknown: "$valu" is no annotation; did you mean $value?"
    `);
  });

  test("are checked for syntax and shape too where the editor asks for it", async () => {
    expect(await check("secrets.json", BROKEN, { options: { validateShape: true } })).toMatchInlineSnapshot(`
      "‹"A"› warning unnecessary duplicate-key: "A" stands here twice; the last one counts, this one does nothing.
      ‹"A"› hint unnecessary unused: No code refers to A.
      ‹"$valu"› error annotation-unknown: "$valu" is no annotation; did you mean $value?
      ‹,› error json-trailing-comma: JSON has no comma after the last item.
      ‹// why› error json-comment: JSON has no comments; platforms that read this file refuse them."
    `);
  });

  test("hold plaintext only where git does not have it", async () => {
    const source = `{ "DB_PASS": "in clear" }`;
    const git = () => ({ tracked: true, ignored: false });
    expect(await check("secrets.json", source, { git })).toContain('‹"in clear"› warning plaintext-tracked');
    expect(await check("secrets.json", source)).not.toContain("plaintext");
  });

  test("of 50 MB get one clear diagnostic", async () => {
    const huge = `{ "A": "${"x".repeat(50_000_000)}" }`;
    const editor = await openEditor();
    const uri = uriOf("secrets.json");
    editor.context.documents.open({ uri, languageId: "json", version: 1, text: huge });
    const items = itemsOf(await documentDiagnostic(editor.context, { textDocument: { uri } }));
    expect(items.map(({ code, message }) => `${code}: ${message as string}`)).toMatchInlineSnapshot(`
      [
        "file-too-large: A secrets file of 51 MB is not read; at most 5 MB are allowed. Keep large values in the vault.",
      ]
    `);
  });

  test("that are .NET's are left alone", async () => {
    const source = `{ "$scope": 7, "password": "${STRIPE_KEY}" }`;
    expect(
      await check("usersecrets/b5f0/secrets.json", source, { settings: { scan: { enable: false } } }),
    ).toBe("");
  });
});

describe("the report", () => {
  test("is unchanged while the text and everything around it are", async () => {
    const editor = await openEditor({ files: BOUND });
    const { at } = await editor.open("a.ts", "process.env.X");
    const first = await documentDiagnostic(editor.context, at);
    if (first.kind !== "full" || first.resultId === undefined) throw new Error("no full report");
    const again = () => documentDiagnostic(editor.context, { ...at, previousResultId: first.resultId! });
    expect(await again()).toMatchObject({ kind: "unchanged" });
    editor.context.changes.advance();
    expect(await again()).toMatchObject({ kind: "full" });
  });

  test("of a document that was closed and opened again is a new one", async () => {
    const editor = await openEditor({ files: BOUND });
    const { at } = await editor.open("a.ts", "process.env.X");
    const first = await documentDiagnostic(editor.context, at);
    editor.context.documents.close(uriOf("a.ts"));
    await editor.open("a.ts", "1");
    const second = await documentDiagnostic(editor.context, {
      ...at,
      previousResultId: (first as { resultId: string }).resultId,
    });
    expect(second.kind).toBe("full");
  });

  test("of an unknown document is empty", async () => {
    const editor = await openEditor();
    const report = await documentDiagnostic(editor.context, { textDocument: { uri: "untitled:x" } });
    expect(report).toEqual({ kind: "full", items: [] });
  });
});
