import { describe, expect, test } from "vitest";
import { hover } from "../../../server/features/hover.ts";
import { NOW, openEditor, showHover, type EditorOptions } from "../editor.ts";

const DAY = 86_400;

async function hoverAt(path: string, marked: string, options: EditorOptions = {}): Promise<string> {
  const editor = await openEditor(options);
  const { at, document } = await editor.open(path, marked);
  await editor.index();
  return showHover(document, hover(editor.context, at));
}

const SHOP = { "secrets.json": `{ "$scope": { "project": "shop", "service": "billing" } }` };

describe("hovering a name in code", () => {
  test("shows the whole chain, the winner first, with a mask of constant length", async () => {
    const text = await hoverAt("src/db.ts", "connect(process.env.DB‸_PASS)", {
      files: SHOP,
      vault: {
        "*/DB_PASS": {},
        "shop/DB_PASS": {},
        "shop/development/DB_PASS": { description: "The *main* database", tags: ["db"], version: 7 },
        "shop/production/DB_PASS": {},
      },
    });
    expect(text).toMatchInlineSnapshot(`
      "‹DB_PASS›
      **DB\\_PASS** \`••••••••\` in \`shop/development/billing\`

      The \\*main\\* database

      tags \`db\`

      - **wins** · ProjectID: shop, Environment: development · version 7, set 5d ago
      - shadowed · ProjectID: shop · version 3, set 5d ago
      - shadowed · Platform · version 3, set 5d ago

      Used in one place: [src/db\\.ts:1](file:///work/src/db.ts#L1)"
    `);
  });

  test("says quietly that nobody has verified what the vault lists; of files there is nothing to verify", async () => {
    const files = { ...SHOP, "secrets.local.json": `{ "IN_FILE": "on this machine" }` };
    const options: EditorOptions = { files, vault: { "shop/DB_PASS": {} }, unverified: true };
    expect(await hoverAt("src/db.ts", "process.env.DB‸_PASS", options)).toMatchInlineSnapshot(`
      "‹DB_PASS›
      **DB\\_PASS** \`••••••••\` in \`shop/development/billing\`

      - **wins** · ProjectID: shop · version 3, set 5d ago

      *Unverified: read without the vault's key; revealing a value checks it.*

      Used in one place: [src/db\\.ts:1](file:///work/src/db.ts#L1)"
    `);
    expect(await hoverAt("src/db.ts", "process.env.IN‸_FILE", options)).not.toContain("verified");
  });

  test("shows files before the vault, by path and line", async () => {
    const text = await hoverAt("src/db.ts", `process.env["DB_‸PASS"]`, {
      files: {
        ...SHOP,
        "src/secrets.local.json": `{\n  "DB_PASS": "on this machine"\n}`,
      },
      vault: { "shop/DB_PASS": {} },
    });
    expect(text).toMatchInlineSnapshot(`
      "‹DB_PASS›
      **DB\\_PASS** \`••••••••\` in \`shop/development/billing\`

      in clear

      - **wins** · [File: src/secrets\\.local\\.json:2](file:///work/src/secrets.local.json#L2)
      - shadowed · ProjectID: shop · version 3, set 5d ago

      Used in one place: [src/db\\.ts:1](file:///work/src/db.ts#L1)"
    `);
  });

  test("a revoked definition ends the search, and says so", async () => {
    const text = await hoverAt("a.ts", "const { DB_‸PASS: password } = process.env;", {
      files: SHOP,
      vault: { "*/DB_PASS": {}, "shop/development/DB_PASS": { status: "revoked" } },
    });
    expect(text).toMatchInlineSnapshot(`
      "‹DB_PASS›
      **DB\\_PASS** is revoked in \`shop/development/billing\`

      - **revoked**: stops the search · ProjectID: shop, Environment: development · version 3, set 5d ago
      - shadowed · Platform · version 3, set 5d ago

      Used in one place: [a\\.ts:1](file:///work/a.ts#L1)"
    `);
  });

  test("an expired one tells since when, a filtered one that it is not for this environment", async () => {
    const text = await hoverAt("a.js", "process.env.DB_PASS‸", {
      files: SHOP,
      vault: {
        "*/DB_PASS": { expires_at: NOW / 1000 - 3 * DAY },
        "shop/DB_PASS": { envs: ["production"] },
      },
    });
    expect(text).toMatchInlineSnapshot(`
      "‹DB_PASS›
      **DB\\_PASS** is expired in \`shop/development/billing\`

      expired 3d ago

      - **expired**: stops the search · Platform · version 3, set 5d ago
      - filtered: not for this environment or app · ProjectID: shop · version 3, set 5d ago

      Used in one place: [a\\.js:1](file:///work/a.js#L1)"
    `);
  });

  test("names the file for a name that .env gives", async () => {
    const text = await hoverAt("a.js", "process.env.REDIS‸_URL", {
      files: { ...SHOP, ".env": "A=1\nREDIS_URL=redis://localhost" },
    });
    expect(text).toMatchInlineSnapshot(`
      "‹REDIS_URL›
      **REDIS\\_URL** has no value in \`shop/development/billing\`

      Given by [\\.env:2](file:///work/.env#L2)

      Used in one place: [a\\.js:1](file:///work/a.js#L1)"
    `);
  });

  test("tells who else uses the name", async () => {
    const text = await hoverAt("a.js", "process.env.API‸_KEY", {
      files: { ...SHOP, "b.ts": "\nuse(process.env.API_KEY);\n", "secrets.local.json": `{"API_KEY":"x"}` },
    });
    expect(text).toMatchInlineSnapshot(`
      "‹API_KEY›
      **API\\_KEY** \`••••••••\` in \`shop/development/billing\`

      in clear

      - **wins** · [File: secrets\\.local\\.json:1](file:///work/secrets.local.json#L1)

      Used in 2 places: [a\\.js:1](file:///work/a.js#L1), [b\\.ts:2](file:///work/b.ts#L2)"
    `);
  });

  test("has links to reveal, edit and add only for a client that runs them, in a trusted workspace", async () => {
    const options = { files: SHOP, vault: { "shop/DB_PASS": {} } };
    const at = (given: object) => hoverAt("a.ts", "process.env.DB‸_PASS", { ...options, options: given });
    expect(await at({})).not.toContain("command:");
    expect(await at({ commandLinks: true, trusted: false })).not.toContain("command:");
    const text = await at({ commandLinks: true });
    const [, link = ""] = /\[Reveal\]\(command:keyward\.reveal\?([^)]+)\)/.exec(text) ?? [];
    expect(JSON.parse(decodeURIComponent(link))).toEqual([{ scope: "shop", key: "DB_PASS" }]);
    expect([...text.matchAll(/\[(\w+)\]\(command:/g)].map(([, title]) => title)).toEqual([
      "Reveal",
      "Edit",
      "Versions",
    ]);
  });

  test("says of uses that there are at least so many while files are being read", async () => {
    const editor = await openEditor({ files: SHOP });
    const { at, document } = await editor.open("a.ts", "process.env.DB‸_PASS");
    const uses = () => showHover(document, hover(editor.context, at)).match(/Used in [^:]*/)?.[0];
    expect(uses()).toBe("Used in at least one place");
    await editor.index();
    expect(uses()).toBe("Used in one place");
  });

  test("tells where a name without a value is declared, and what for", async () => {
    const files = { "secrets.json": `{ "DB_PASS": { "$description": "The **main** one" } }` };
    const text = await hoverAt("a.ts", "process.env.DB‸_PASS", { files });
    expect(text).toMatchInlineSnapshot(`
      "‹DB_PASS›
      **DB\\_PASS** has no value on the platform, environment \`development\`

      Declared in secrets\\.json:1, and defined nowhere in reach. The \\*\\*main\\*\\* one

      Used in one place: [a\\.ts:1](file:///work/a.ts#L1)"
    `);
  });

  test("can be switched off", async () => {
    expect(await hoverAt("a.ts", "process.env.DB‸_PASS", { settings: { hover: { enable: false } } })).toBe(
      "nothing",
    );
  });

  test("says what is deprecated, due for rotation or renamed, and cuts what is endless", async () => {
    const rotationPolicy = { enabled: true, period: "30d", notifyBefore: "7d" };
    const text = await hoverAt("a.ts", "process.env.DB‸_PASS", {
      files: {
        "secrets.json": `{ "$scope": { "project": "shop" }, "DB_PASS": { "$deprecated": "use *DB_URL*" } }`,
      },
      vault: {
        "shop/DB_PASS": {
          rotationPolicy,
          rotated_at: NOW - 40 * DAY * 1000,
          metadata: { renamed_to: "DB_`URL" },
          description: "x".repeat(4000),
        },
      },
    });
    expect(text.replace(/x{600}/, "x…x")).toMatchInlineSnapshot(`
      "‹DB_PASS›
      **DB\\_PASS** \`••••••••\` in \`shop/development\`

      x…x…

      **rotation is due** · renamed to \`\` DB_\`URL \`\`

      - **wins** · ProjectID: shop · version 3, set 40d ago

      **Deprecated**: use \\*DB\\_URL\\*

      Used in one place: [a\\.ts:1](file:///work/a.ts#L1)"
    `);
  });

  test.each([
    ["a link", "[click](command:evil)"],
    ["an autolink", "<command:evil> <https://evil.example>"],
    ["an address that becomes a link by itself", "https://evil.example www.evil.example me@evil.example"],
    ["HTML", "<img src=x onerror=alert(1)> &lt;b&gt;"],
    ["emphasis and code", "**bold** _it_ ~~gone~~ `code`"],
    ["a heading, a list, a rule, a table", "x\n# h\n- l\n---\n|a|b|\n1. n"],
    ["a fence that swallows the rest", "```\nrest"],
    ["an icon", "$(alert) $(sync~spin)"],
    ["a text in the other direction", "a\u202eb\u2066c\u0000d"],
  ])("takes nothing that the vault says for Markdown: %s", async (_, hostile) => {
    const text = await hoverAt("a.ts", "process.env.DB‸_PASS", {
      vault: { "*/DB_PASS": { description: hostile, tags: [hostile], metadata: { renamed_to: hostile } } },
    });
    const [, , description = "", facts = ""] = text.split(/\n+/);
    expect(withoutEscapes(description)).not.toMatch(/[`*_~<>[\]$@|]|:\/\/|www\.|^(?:#|-|\d+\.)|[^\P{C} ]/u);
    expect(facts.replaceAll(/(?<ticks>`+)(?<inner>.*?[^`])\k<ticks>(?!`)/g, "CODE")).toBe(
      "renamed to CODE · tags CODE",
    );
    expect(text.split("\n").length).toBe(10);
  });

  test("a name that only a hostile file knows is shown as it is written, and as nothing else", async () => {
    const name = "[x](command:evil)<b>`$(alert)";
    const text = await hoverAt("secrets.json", `{ "‸${name}": { "$description": "**d**" } }`, {});
    expect(text.split("\n")[1]).toMatchInlineSnapshot(
      `"**\\[x\\]\\(command:evil\\)&lt;b\\>\\\`\\$\\(alert\\)** has no value on the platform, environment \`development\`"`,
    );
  });
});

/** What Markdown reads as itself goes; what is left is read as Markdown. */
function withoutEscapes(markdown: string): string {
  return markdown.replaceAll(/\\[!-/:-@[-`{-~]|&lt;/g, "");
}

describe("hovering in a secrets file", () => {
  test("a key shows the chain of its name", async () => {
    const text = await hoverAt(
      "secrets.json",
      `{ "$scope": { "project": "shop" }, "DB_‸PASS": "in the file" }`,
      {
        vault: { "shop/DB_PASS": {} },
      },
    );
    expect(text).toMatchInlineSnapshot(`
      "‹"DB_PASS"›
      **DB\\_PASS** \`••••••••\` in \`shop/development\`

      in clear

      - **wins** · [File: secrets\\.json:1](file:///work/secrets.json#L1)
      - shadowed · ProjectID: shop · version 3, set 5d ago"
    `);
  });

  test("a $from shows what it comes to", async () => {
    const text = await hoverAt("secrets.json", `{ "A": { "$from": "secret://sh‸op/production/DB_PASS" } }`, {
      vault: { "shop/DB_PASS": {} },
    });
    expect(text).toMatchInlineSnapshot(`
      "‹"secret://shop/production/DB_PASS"›
      \`secret://shop/production/DB_PASS\` \`••••••••\`

      - **wins** · ProjectID: shop · version 3, set 5d ago"
    `);
  });

  test("a $from that goes in a circle shows the circle", async () => {
    const text = await hoverAt(
      "secrets.json",
      `{ "$scope": { "project": "shop" },
         "A": { "$from": "secret://shop/‸B" },
         "B": { "$from": "secret://shop/A" } }`,
    );
    expect(text).toMatchInlineSnapshot(`
      "‹"secret://shop/B"›
      \`secret://shop/B\`

      \\$from goes in a circle: A \\(secrets\\.json:2\\) → B \\(secrets\\.json:3\\) → A \\(secrets\\.json:2\\)\\. Give one of them a value, or let its \\$from name a secret in the vault\\."
    `);
  });

  test("an annotation is explained only where the editor does not read the schema itself", async () => {
    const source = `{ "A": { "$expires‸_at": 1 } }`;
    expect(await hoverAt("secrets.json", source)).toBe("nothing");
    expect(await hoverAt("secrets.json", source, { options: { validateShape: true } }))
      .toMatchInlineSnapshot(`
      "‹"$expires_at"›
      When it expires, in Unix seconds; \`null\` for never."
    `);
  });

  test("while the text is broken, what could be read of it still answers", async () => {
    const text = await hoverAt("secrets.json", `{ "DB_‸PASS": "x", "B": `);
    expect(text).toContain("DB\\_PASS");
  });
});
