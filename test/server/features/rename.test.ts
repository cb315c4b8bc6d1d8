import { describe, expect, test } from "vitest";
import type { ClientCapabilities } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { RenameConfirm, RenamePlan } from "../../../protocol/lsp.ts";
import { prepareRename, rename, renamePlan } from "../../../server/features/rename.ts";
import { openEditor, uriOf, type Editor, type EditorOptions } from "../editor.ts";

const ANNOTATES: ClientCapabilities = {
  workspace: { workspaceEdit: { changeAnnotationSupport: { groupsOnLabel: true }, resourceOperations: [] } },
};

const SHOP = `{ "$scope": { "project": "shop" }, "OLD": { "$required": true } }`;

/** The files after the edit, those that it changes alone. */
function after(editor: Editor, edit: RenamePlan["edit"]): string {
  const changes = (edit?.documentChanges ?? []).flatMap((change) => ("edits" in change ? [change] : []));
  return changes
    .map(({ textDocument: { uri }, edits }) => {
      const path = uri.slice(uriOf("").length);
      const document =
        editor.context.documents.get(uri) ?? TextDocument.create(uri, "", 0, editor.files.get(path) ?? "");
      return `${path}: ${TextDocument.applyEdits(document, edits)}`;
    })
    .join("\n");
}

async function renamed(
  path: string,
  marked: string,
  newName: string,
  { language, ...options }: EditorOptions & { language?: string } = {},
): Promise<string> {
  const editor = await openEditor({
    files: { "secrets.json": `{ "$scope": { "project": "shop" } }` },
    ...options,
  });
  const { at } = await editor.open(path, marked, language);
  await editor.index();
  return after(editor, await rename(editor.context, { ...at, newName }));
}

describe("what can be renamed", () => {
  const at = async (path: string, marked: string, options: EditorOptions = {}) => {
    const editor = await openEditor(options);
    const { at: place, document } = await editor.open(path, marked);
    const found = prepareRename(editor.context, place);
    return found && `${document.getText(found.range)} ${found.placeholder}`;
  };

  test("is a name in code, in a secrets file or at the end of a $from, without its quotes", async () => {
    expect(await at("a.ts", "process.env.OL‸D")).toBe("OLD OLD");
    expect(await at("a.ts", `process.env["OL‸D"]`)).toBe("OLD OLD");
    expect(await at("secrets.json", `{ "OL‸D": "x" }`)).toBe("OLD OLD");
    expect(await at("secrets.json", `{ "A": { "$from": "secret://sh‸op/OLD" } }`)).toBe("OLD OLD");
  });

  test("is no name of the runtime, no constant and nothing else", async () => {
    expect(await at("a.ts", "process.env.NODE_‸ENV")).toBeNull();
    expect(await at("a.ts", `const NAME = "OLD"; process.env[NA‸ME]`)).toBeNull();
    expect(await at("a.ts", "con‸st x = process.env.OLD")).toBeNull();
    expect(await at("a.ts", `const x = "OL‸D"`)).toBeNull();
    expect(await at("secrets.json", `{ "A": { "$req‸uired": true } }`)).toBeNull();
    expect(await at("secrets.json", `{ "not a na‸me": "x" }`)).toBeNull();
    expect(await at("a.md", "OL‸D")).toBeNull();
  });
});

describe("a rename", () => {
  const files = {
    "secrets.json": SHOP,
    "secrets.local.json": `{ "OLD": "x", "B": { "$from": "secret://shop/production/OLD" }, "C": { "$from": "secret://store/OLD" } }`,
    ".env": "OLD=1\nOLDER=2\n",
    "src/b.py": `import os\nx = os.environ["OLD"]  # OLD\n`,
    "web/secrets.json": `{ "$scope": { "project": "web" }, "OLD": "another one" }`,
    "web/c.ts": "process.env.OLD",
    ".github/workflows/ci.yml": "jobs:\n  a:\n    steps:\n      - run: x ${{ secrets.OLD }}\n",
  };

  test("changes code, secrets files, .env and workflows of the project, and no other project's", async () => {
    expect(await renamed("src/a.ts", "use(process.env.OL‸D, process.env.OLDER)", "NEW", { files }))
      .toMatchInlineSnapshot(`
      "secrets.json: { "$scope": { "project": "shop" }, "NEW": { "$required": true } }
      secrets.local.json: { "NEW": "x", "B": { "$from": "secret://shop/production/NEW" }, "C": { "$from": "secret://store/OLD" } }
      .env: NEW=1
      OLDER=2

      .github/workflows/ci.yml: jobs:
        a:
          steps:
            - run: x \${{ secrets.NEW }}

      src/a.ts: use(process.env.NEW, process.env.OLDER)
      src/b.py: import os
      x = os.environ["NEW"]  # OLD
      "
    `);
  });

  test("changes what a .env file and a Dockerfile make of the name as well", async () => {
    const others = {
      "secrets.json": SHOP,
      ".env": "OLD=1\nURL=x://$OLD@${OLD}/${OLDER}\nTEXT='$OLD' # kept\n",
      Dockerfile: "FROM a\nENV OLD=x\nRUN echo $OLD \\$OLD\n",
    };
    const text = await renamed("src/a.ts", "process.env.OL‸D", "NEW", { files: others });
    expect(text).toContain("NEW=1\nURL=x://$NEW@${NEW}/${OLDER}\nTEXT='$OLD' # kept\n");
    expect(text).toContain("ENV NEW=x\nRUN echo $NEW \\$OLD\n");
  });

  test("begins in a value of a .env file, and changes all that such values read of it", async () => {
    const files = {
      "secrets.json": SHOP,
      ".env.local": "B=${OLD:-x}\nC='${OLD}' # ${OLD}\n",
      "a.ts": "process.env.OLD",
    };
    const text = await renamed(".env", 'URL="x://${OL‸D}" # $OLD\n', "NEW", { files, language: "dotenv" });
    expect(text).toContain('.env: URL="x://${NEW}" # $OLD\n');
    expect(text).toContain(".env.local: B=${NEW:-x}\nC='${OLD}' # ${OLD}\n");
    expect(text).toContain("process.env.NEW");
  });

  test("begins anywhere: at an entry, or at a $from", async () => {
    const all = (text: string) => text.match(/NEW/g)?.length;
    const fromEntry = await renamed(
      "secrets.json",
      `{ "$scope": { "project": "shop" }, "OL‸D": "x" }`,
      "NEW",
      { files },
    );
    expect(all(fromEntry)).toBe(6);
    const fromUri = await renamed("secrets.local.json", `{ "B": { "$from": "secret://shop/OL‸D" } }`, "NEW", {
      files,
    });
    expect(all(fromUri)).toBe(5);
  });

  test.each([
    ["const { OL‸D } = process.env; use(OLD);", "const { NEW: OLD } = process.env; use(OLD);"],
    ["const { OL‸D = 1 } = process.env;", "const { NEW: OLD = 1 } = process.env;"],
    ["const { OL‸D: x } = process.env;", "const { NEW: x } = process.env;"],
    [`const { "OL‸D": x } = process.env;`, `const { "NEW": x } = process.env;`],
    [`import { OL‸D } from "$env/static/private";`, `import { NEW as OLD } from "$env/static/private";`],
    [`import { OL‸D as x } from "$env/static/private";`, `import { NEW as x } from "$env/static/private";`],
    [
      `const N = "OLD"; use(process.env[N], process.env.OL‸D)`,
      `const N = "NEW"; use(process.env[N], process.env.NEW)`,
    ],
    ["function ( {\n use(process.env.OL‸D, ;", "function ( {\n use(process.env.NEW, ;"],
  ])("leaves variables alone: %s", async (source, expected) => {
    expect(await renamed("a.ts", source, "NEW")).toBe(`a.ts: ${expected}`);
  });

  test.each([
    ["a.sh", "shellscript", 'curl -u "$OL‸D" ${OLD}', 'curl -u "$NEW" ${NEW}'],
    ["a.sh", "shellscript", 'OL‸D=x OLDER=1 node a.js "$OLD"', 'NEW=x OLDER=1 node a.js "$NEW"'],
    [
      "a.go",
      "go",
      `package main\nimport "os"\nvar x = os.Getenv("OL‸D")`,
      `package main\nimport "os"\nvar x = os.Getenv("NEW")`,
    ],
    ["a.rb", "ruby", `ENV.fetch('OL‸D')`, `ENV.fetch('NEW')`],
    [
      "docker-compose.yml",
      "dockercompose",
      "services:\n  a:\n    image: x:${OL‸D}\n    environment:\n      - OLD\n",
      "services:\n  a:\n    image: x:${NEW}\n    environment:\n      - NEW\n",
    ],
  ])("works from %s", async (path, language, source, expected) => {
    expect(await renamed(path, source, "NEW", { language })).toBe(`${path}: ${expected}`);
  });

  test("asks to confirm what is not open, in groups that say what they are", async () => {
    const editor = await openEditor({ files, capabilities: ANNOTATES });
    const { at } = await editor.open("src/a.ts", "process.env.OL‸D");
    await editor.index();
    const { changeAnnotations } = (await rename(editor.context, { ...at, newName: "NEW" }))!;
    expect(
      Object.values(changeAnnotations ?? {}).map(
        ({ label, needsConfirmation }) => `${label} ${needsConfirmation}`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "Secrets files true",
        ".env files true",
        "Workflows, compose files and Dockerfiles true",
        "Code false",
        "Code true",
      ]
    `);
  });

  test("with a preview that an editor shows ticked but for what more is to be done for", async () => {
    const asked = async (confirm: RenameConfirm, more: Record<string, string>) => {
      const editor = await openEditor({ files: more, capabilities: ANNOTATES });
      const { at } = await editor.open("src/a.ts", "process.env.OL‸D");
      await editor.open("src/b.ts", "process.env.OLD");
      await editor.index();
      const place = { uri: at.textDocument.uri, position: at.position };
      const plan = await renamePlan(editor.context, { ...place, newName: "NEW", confirm });
      const { documentChanges, changeAnnotations } = plan!.edit!;
      const edits = documentChanges.flatMap((change) => ("edits" in change ? change.edits : []));
      return edits.filter(({ annotationId = "" }) => changeAnnotations![annotationId]!.needsConfirmation)
        .length;
    };
    const workflow = { ".github/workflows/ci.yml": files[".github/workflows/ci.yml"] };
    expect(await asked("deployment", { "secrets.json": `{ "OLD": "x" }` })).toBe(0);
    expect(await asked("deployment", workflow)).toBe(1);
    expect(await asked("preview", { "secrets.json": `{ "OLD": "x" }` })).toBe(1);
    expect(await asked("preview", {})).toBe(1);
  });

  test("counts text that is not saved, and passes over a file that has changed since it was read", async () => {
    const editor = await openEditor({ files });
    const { at } = await editor.open("src/a.ts", "process.env.OL‸D");
    await editor.open("src/b.py", `import os\nos.getenv("OLD"); os.getenv("OLD")`);
    await editor.index();
    editor.files.set(".env", "# another text\nOLD=1\n");
    const text = after(editor, await rename(editor.context, { ...at, newName: "NEW" }));
    expect(text).toContain(`src/b.py: import os\nos.getenv("NEW"); os.getenv("NEW")`);
    expect(text).not.toContain(".env:");
  });

  test.each([
    ["not a name", "INVALID_NAME"],
    ["with-dash", "INVALID_NAME"],
    ["OLD", "SECRET_EXISTS"],
    ["OLDER", "SECRET_EXISTS"],
    ["IN_VAULT", "SECRET_EXISTS"],
  ])("to %s is refused: %s", async (newName, code) => {
    const vault = { "shop/IN_VAULT": {} };
    await expect(renamed("a.ts", "process.env.OL‸D", newName, { files, vault })).rejects.toMatchObject({
      code,
    });
  });

  test("is refused as long as files are being read", async () => {
    const editor = await openEditor({ files });
    editor.context.index.begin();
    const { at } = await editor.open("src/a.ts", "process.env.OL‸D");
    await expect(rename(editor.context, { ...at, newName: "NEW" })).rejects.toMatchObject({ code: "USAGE" });
  });
});

describe("the plan of a rename", () => {
  const plan = async (newName: string | undefined, vault: EditorOptions["vault"]) => {
    const editor = await openEditor({
      files: { "secrets.json": SHOP, "b.ts": "process.env.OLD" },
      vault: vault ?? {},
      capabilities: ANNOTATES,
    });
    const { at } = await editor.open("a.ts", "process.env.OL‸D");
    await editor.index();
    const { uri } = at.textDocument;
    return renamePlan(editor.context, { uri, position: at.position, ...(newName && { newName }) });
  };

  test("says what there is of the name before a new one is chosen", async () => {
    const vault: EditorOptions["vault"] = {
      "shop/OLD": {},
      "shop/production/OLD": {},
      "*/OLD": {},
      "store/OLD": {},
      "shop/staging/OLD": { deleted: true },
      "shop/qa/OLD": { status: "revoked" },
    };
    expect(await plan(undefined, vault)).toEqual({
      name: "OLD",
      edit: null,
      places: 3,
      files: 3,
      deployments: 0,
      stored: [
        { key: "OLD", scope: "shop" },
        { key: "OLD", scope: "shop/production" },
      ],
      inherited: null,
      project: "shop",
      isWhole: true,
    });
  });

  test("names the platform's, which keeps its name, where the project has none in front of it", async () => {
    const inherited = async (vault: EditorOptions["vault"]) => (await plan(undefined, vault))?.inherited;
    const platforms = { key: "OLD", scope: "*" };
    expect(await inherited({ "*/OLD": {} })).toEqual(platforms);
    expect(await inherited({ "*/OLD": {}, "shop/production/OLD": {} })).toEqual(platforms);
    expect(await inherited({ "*/OLD": {}, "shop/OLD": { status: "revoked" } })).toBeNull();
    expect(await inherited({ "*/OLD": { expires_at: 1 }, "store/OLD": {} })).toBeNull();
    // The copy is there already: the rename is taken up again.
    const copied = { "*/OLD": {}, "shop/NEW": { metadata: { alias_of: "OLD" } } };
    expect((await plan("NEW", copied))?.edit?.documentChanges).toHaveLength(3);
  });

  test("takes up a rename that was broken off when the vault had its alias", async () => {
    const vault = { "shop/OLD": { metadata: { renamed_to: "NEW" } }, "shop/NEW": {} };
    expect((await plan("NEW", vault))?.edit?.documentChanges).toHaveLength(3);
    await expect(plan("NEW", { "shop/OLD": {}, "shop/NEW": {} })).rejects.toMatchObject({
      code: "SECRET_EXISTS",
    });
  });
});
