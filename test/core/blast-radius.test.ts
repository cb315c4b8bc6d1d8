import * as fc from "fast-check";
import { expect, test } from "vitest";
import { blastRadius, type BlastRadius, type PlannedWrite } from "../../core/blast-radius.ts";
import { explain, decidingLink, type Definition } from "../../core/resolve.ts";
import { covers, formatScope, parseScope, sameScope } from "../../core/scope.ts";

const NOW = Date.UTC(2026, 0, 1);

function defined(place: string, more: Partial<Definition> = {}): Definition {
  const [scope = "", key = ""] = place.split(" ");
  const plain = { status: "active", expires_at: null, deleted: false, envs: [], apps: [] } as const;
  return { key, scope: parseScope(scope), ...plain, ...more };
}

function at(place: string): PlannedWrite["place"] {
  const { scope, key } = defined(place);
  return { scope, key };
}

const SHOP = [
  defined("* TOKEN"),
  defined("shop TOKEN"),
  defined("shop/production TOKEN"),
  defined("shop/*/billing TOKEN"),
  defined("shop/staging/web OTHER"),
  defined("other/production TOKEN"),
];

test("a new value reaches every scope that has no closer one", () => {
  expect(drawn(blastRadius(SHOP, { kind: "define", place: at("shop TOKEN") }, { now: NOW })))
    .toMatchInlineSnapshot(`
    "shop: value of shop → value of shop
    shop/staging/web: value of shop → value of shop
    shop/*/billing: masked
    shop/production: masked"
  `);
});

test("an override takes the place of what was inherited", () => {
  const place = at("shop/staging TOKEN");
  const asked = [parseScope("shop/staging/billing"), parseScope("shop/staging/api")];
  expect(drawn(blastRadius(SHOP, { kind: "define", place }, { now: NOW, asked }))).toMatchInlineSnapshot(`
    "shop/staging: value of shop → value of shop/staging
    shop/staging/api: value of shop → value of shop/staging
    shop/staging/web: value of shop → value of shop/staging
    shop/staging/billing: masked"
  `);
});

test("a revoked one stops the search, where a removed one gives way to the wider", () => {
  expect(drawn(blastRadius(SHOP, { kind: "revoke", place: at("shop TOKEN") }, { now: NOW })))
    .toMatchInlineSnapshot(`
    "shop: value of shop → revoked of shop
    shop/staging/web: value of shop → revoked of shop
    shop/*/billing: masked
    shop/production: masked"
  `);
  expect(drawn(blastRadius(SHOP, { kind: "remove", place: at("shop TOKEN") }, { now: NOW })))
    .toMatchInlineSnapshot(`
    "shop: value of shop → value of *
    shop/staging/web: value of shop → value of *
    shop/*/billing: masked
    shop/production: masked"
  `);
});

test("words about a secret change nothing for anybody; a filter and an expiry do", () => {
  const place = at("shop TOKEN");
  const edit = (fields: Partial<Definition>) =>
    drawn({ ...blastRadius(SHOP, { kind: "edit", place, fields }, { now: NOW }), masked: [] });
  expect(edit({})).toBe("");
  expect(edit({ expires_at: NOW / 1000 + 60 })).toBe("");
  expect(edit({ expires_at: NOW / 1000 - 60 })).toMatchInlineSnapshot(`
    "shop: value of shop → expired of shop
    shop/staging/web: value of shop → expired of shop"
  `);
  expect(edit({ envs: ["production"] })).toMatchInlineSnapshot(`
    "shop: value of shop → value of *
    shop/staging/web: value of shop → value of *"
  `);
});

test("what is not there cannot be revoked", () => {
  expect(blastRadius(SHOP, { kind: "revoke", place: at("shop/qa TOKEN") }, { now: NOW })).toEqual({
    changed: [],
    masked: [],
  });
});

test("every scope in sight is changed, or masked, or goes on as before", () => {
  const scopes = ["*", "shop", "shop/production", "shop/*/web", "shop/production/web", "other"];
  const definition = fc
    .record({
      scope: fc.constantFrom(...scopes),
      status: fc.constantFrom<Definition["status"]>("active", "revoked"),
      deleted: fc.boolean(),
    })
    .map(({ scope, ...more }) => defined(`${scope} TOKEN`, more));
  const definitions = fc.uniqueArray(definition, { selector: ({ scope }) => formatScope(scope) });
  const kind = fc.constantFrom<PlannedWrite["kind"]>("define", "revoke", "restore", "remove");
  fc.assert(
    fc.property(definitions, kind, fc.constantFrom(...scopes), (all, kind, where) => {
      const place = at(`${where} TOKEN`);
      const { changed, masked } = blastRadius(all, { kind, place } as PlannedWrite, { now: NOW });
      for (const { scope } of [...changed, ...masked.map((scope) => ({ scope }))])
        expect(covers(place.scope, scope)).toBe(true);
      // What was said of before is what is so.
      for (const { scope, before } of changed) {
        const was = decidingLink(explain({ key: "TOKEN", scope, now: NOW }, all));
        expect(before.scope).toEqual(was?.definition.scope ?? null);
      }
      for (const scope of masked) expect(changed.some((one) => sameScope(one.scope, scope))).toBe(false);
    }),
  );
});

function drawn({ changed, masked }: BlastRadius): string {
  const text = ({ state, scope }: BlastRadius["changed"][number]["before"]) =>
    scope ? `${state} of ${formatScope(scope)}` : state;
  return [
    ...changed.map(({ scope, before, after }) => `${formatScope(scope)}: ${text(before)} → ${text(after)}`),
    ...masked.map((scope) => `${formatScope(scope)}: masked`),
  ].join("\n");
}
