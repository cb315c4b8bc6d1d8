import { expect, test } from "vitest";
import { blastText } from "../../client/blast-words.ts";
import { blastRadius, type PlannedWrite } from "../../core/blast-radius.ts";
import { parseScope } from "../../core/scope.ts";
import type { Use } from "../../protocol/lsp.ts";
import { NOW, secret, t } from "./secret-metadata.ts";

const SHOP = [
  secret("* TOKEN"),
  secret("shop TOKEN"),
  secret("shop/production TOKEN"),
  secret("shop/staging/web OTHER"),
];
const USES = [3, 8, 11, 15, 21].map((line) => use("file:///work/src/a.ts", line));

test("one write names its scopes, what takes its place, what hides it and the lines that read it", () => {
  expect(said([{ kind: "remove", place: at("shop TOKEN") }])).toMatchInlineSnapshot(`
    "Changes for shop, shop/staging/web.
    The value of the platform takes the place of that of shop.
    Hidden from shop/production, where another definition comes first.
    No program on this machine restarts; on others, those that run there under keyward run --watch do.
    Read in src/a.ts:4, src/a.ts:9, src/a.ts:12, src/a.ts:16 and 1 more."
  `);
  expect(said([{ kind: "revoke", place: at("shop TOKEN") }])).toMatchInlineSnapshot(`
    "Changes for shop, shop/staging/web.
    It is revoked there: what reads it fails.
    Hidden from shop/production, where another definition comes first.
    No program on this machine restarts; on others, those that run there under keyward run --watch do.
    Read in src/a.ts:4, src/a.ts:9, src/a.ts:12, src/a.ts:16 and 1 more."
  `);
});

test("an override says whose value it takes the place of", () =>
  expect(said([{ kind: "define", place: at("shop/staging TOKEN") }], [])).toMatchInlineSnapshot(`
    "Changes for shop/staging, shop/staging/web.
    The value of shop/staging takes the place of that of shop.
    No program on this machine restarts; on others, those that run there under keyward run --watch do.
    No code in this workspace reads it."
  `));

test("the programs of this machine that restart are named", () => {
  const programs = ["web", "node (4711)"];
  const remove = { kind: "remove", place: at("shop TOKEN") } as const;
  expect(said([remove], [], programs)).toContain(
    "These restart: web, node (4711), and on other machines what runs there under keyward run --watch.",
  );
  expect(said([remove, remove], [], programs)).toContain("These restart: web, node (4711), and on");
});

test("several writes are counted", () => {
  const writes = ["shop TOKEN", "* TOKEN"].map((place) => ({ kind: "remove" as const, place: at(place) }));
  expect(said(writes)).toMatchInlineSnapshot(`
    "TOKEN, TOKEN
    Changes for shop, shop/staging/web, the platform.
    No program on this machine restarts; on others, those that run there under keyward run --watch do.
    10 places in code read them."
  `);
});

function said(
  writes: readonly PlannedWrite[],
  uses: readonly Use[] = USES,
  programs: readonly string[] = [],
): string {
  const radiusOf = (write: PlannedWrite) => blastRadius(SHOP, write, { now: NOW });
  const reaches = writes.map((write) => ({ write, radius: radiusOf(write), uses, programs }));
  return blastText(reaches, (uri) => uri.replace("file:///work/", ""), t).join("\n");
}

function at(place: string) {
  const [scope = "", key = ""] = place.split(" ");
  return { scope: parseScope(scope), key };
}

function use(uri: string, line: number): Use {
  return { uri, range: { start: { line, character: 0 }, end: { line, character: 5 } }, access: "read" };
}
