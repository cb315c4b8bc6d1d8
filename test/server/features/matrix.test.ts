import { expect, test } from "vitest";
import type { Matrix } from "../../../protocol/lsp.ts";
import { matrix } from "../../../server/features/matrix.ts";
import { uses } from "../../../server/features/uses.ts";
import { NOW, openEditor, uriOf, type EditorOptions } from "../editor.ts";

const SHOP: EditorOptions = {
  files: {
    "secrets.json": JSON.stringify({ $scope: { project: "shop" }, MAIL_URL: { $required: true } }),
    "billing/secrets.json": JSON.stringify({ $scope: { project: "shop", service: "billing" } }),
    "billing/a.ts": "process.env.STRIPE_KEY; process.env.DB_PASS; process.env.NODE_ENV;",
    "web/b.ts": "process.env.DB_PASS; process.env.THEME ?? 1;",
    ".env.staging": "MAIL_URL=x\n",
  },
  vault: {
    "shop/DB_PASS": {},
    "shop/staging/DB_PASS": { status: "revoked" },
    "shop/production/billing/STRIPE_KEY": {},
    "*/SENTRY": { expires_at: NOW / 1000 - 5 },
    "other/production/NOT_OURS": {},
  },
};

test("from the root all names of the project are seen, in every environment that exists", async () => {
  expect(await drawnFrom("")).toMatchInlineSnapshot(`
    "→ work (shop)
      work/billing (shop/*/billing)
    shop | production | staging
    DB_PASS | 2× | inherited shop | revoked shop/staging
    MAIL_URL | 0× | missing | given
    SENTRY | 0× | expired * | expired *
    STRIPE_KEY | 1× | own shop/production/billing | missing
    THEME | 1× | optional | optional"
  `);
});

test("the environment that is selected has a column where nothing is defined in it", async () => {
  const { context, index } = await openEditor({ ...SHOP, settings: { environment: "testing" } });
  await index();
  const { environments } = await matrix(context, { uri: uriOf("") });
  expect(environments).toEqual(["production", "staging", "testing"]);
});

test("from a folder with a scope of its own, what its code reads and what its scope sees", async () => {
  expect(await drawnFrom("billing/a.ts")).toMatchInlineSnapshot(`
    "  work (shop)
    → work/billing (shop/*/billing)
    shop/*/billing | production | staging
    DB_PASS | 1× | inherited shop | revoked shop/staging
    MAIL_URL | 0× | missing | missing
    SENTRY | 0× | expired * | expired *
    STRIPE_KEY | 1× | own shop/production/billing | missing"
  `);
});

test("a cell leads to what decides it: a scope of the vault, or a line of a file", async () => {
  const { context, index } = await openEditor(SHOP);
  await index();
  const { rows } = await matrix(context, { uri: uriOf("") });
  expect(rows.find(({ name }) => name === "MAIL_URL")?.cells[1]).toEqual({
    state: "given",
    uri: uriOf(".env.staging"),
    line: 0,
  });
  expect(rows.find(({ name }) => name === "DB_PASS")?.cells[0]).toEqual({
    state: "inherited",
    scope: "shop",
  });
});

test("the places that name a secret are those that can see its scope", async () => {
  const { context, index } = await openEditor(SHOP);
  await index();
  const files = (scope?: string) =>
    uses(context, { name: "DB_PASS", ...(scope !== undefined && { scope }) }).map(({ uri }) =>
      uri.replace("file:///work/", ""),
    );
  expect(files()).toEqual(["billing/a.ts", "web/b.ts"]);
  expect(files("shop/production")).toEqual(["billing/a.ts", "web/b.ts"]);
  expect(files("shop/*/storefront")).toEqual(["web/b.ts"]);
  expect(files("another")).toEqual([]);
});

async function drawnFrom(path: string): Promise<string> {
  const { context, index } = await openEditor(SHOP);
  await index();
  return drawn(await matrix(context, { uri: uriOf(path) }));
}

function drawn({ scope, environments, rows, folders, folder }: Matrix): string {
  const lines = rows.map(({ name, used, cells }) =>
    [name, `${used}×`, ...cells.map(({ state, scope = "" }) => `${state} ${scope}`.trim())].join(" | "),
  );
  const places = folders.map((each) => `${each.uri === folder ? "→" : " "} ${each.label} (${each.scope})`);
  return [...places, `${scope} | ${environments.join(" | ")}`, ...lines].join("\n");
}
