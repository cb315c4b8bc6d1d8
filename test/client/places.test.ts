import { expect, test } from "vitest";
import { formatScope, parseScope } from "../../core/scope.ts";
import { newPlaceOf, placeOf, placesOf } from "../../client/place-of.ts";
import { scopeChoices } from "../../client/scope-choices.ts";
import { childrenOf, treeModel } from "../../client/views/secrets-model.ts";
import { NOW, secret } from "./secret-metadata.ts";

test("a hover's link names a definition by scope and key", () => {
  expect(placeOf({ scope: "shop/production", key: "DB_PASS" })).toEqual({
    scope: { project: "shop", environment: "production" },
    key: "DB_PASS",
  });
});

test("a link's words are checked", () => {
  expect(() => placeOf({ scope: "shop/../billing", key: "DB_PASS" })).toThrow("not allowed");
  expect(() => placeOf({ scope: "shop", key: "$(rm)" })).toThrow("not allowed");
});

test.for([undefined, null, "DB_PASS", 7, {}, { scope: "shop" }, { scope: 1, key: 2 }])(
  "%o names none",
  (argument) => {
    expect(placeOf(argument)).toBeNull();
  },
);

test("an inherited secret is read where it is defined, and overridden where it is shown", () => {
  const model = treeModel([secret("* TOKEN"), secret("shop OTHER")], { now: NOW });
  const shop = childrenOf(model, undefined, OPTIONS)[1]!;
  const token = childrenOf(model, shop, OPTIONS).find((node) => node.kind === "secret" && node.inherited);
  expect(placeOf(token)).toEqual({ scope: {}, key: "TOKEN" });
  expect(newPlaceOf(token)).toEqual({ scope: { project: "shop" }, key: "TOKEN" });
  expect(newPlaceOf(shop)).toEqual({ scope: { project: "shop" } });
  const own = childrenOf(model, shop, OPTIONS).find((node) => node.kind === "secret" && !node.inherited);
  expect(newPlaceOf(own)).toEqual({ scope: { project: "shop" } });
  expect(placeOf(shop)).toBeNull();
});

test("a new secret is offered the folder's scope first, then the wider ones, then the others", () => {
  const known = ["web", "shop/production", "shop/development", "*"].map(parseScope);
  const { near, others } = scopeChoices(parseScope("shop/development/billing"), known);
  expect(near.map(formatScope)).toEqual([
    "shop/development/billing",
    "shop/*/billing",
    "shop/development",
    "shop",
    "*",
  ]);
  expect(others.map(formatScope)).toEqual(["shop/production", "web"]);
});

const OPTIONS = { inherited: true, now: NOW };

test("of several that are selected each definition counts once, wherever it is seen", () => {
  const model = treeModel([secret("* TOKEN"), secret("shop OTHER")], { now: NOW });
  const [platform, shop] = childrenOf(model, undefined, OPTIONS);
  const nodes = [platform!, shop!].flatMap((scope) => [scope, ...childrenOf(model, scope, OPTIONS)]);
  expect(placesOf(nodes[1], nodes).map(({ key }) => key)).toEqual(["TOKEN", "OTHER"]);
  expect(placesOf(nodes[1], undefined).map(({ key }) => key)).toEqual(["TOKEN"]);
  expect(placesOf(undefined, undefined)).toEqual([]);
});
