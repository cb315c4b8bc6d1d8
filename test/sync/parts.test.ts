import { expect, test } from "vitest";

import { UNSAID, type Fields } from "../../sync/content.ts";
import { areSeparate, isOfValue, partText } from "../../sync/parts.ts";

const text = (part: string, said: Partial<Fields>) =>
  partText({ fields: { ...UNSAID, ...said }, status: "active" }, part);

test("what a side says in a part is a line of text, and none where it says nothing", () => {
  const said: Partial<Fields> = {
    description: "for the shop",
    tags: ["a", "b"],
    metadata: { "team.lead": "ada" },
    expires_at: 1_900_000_000,
    rotationPolicy: { enabled: true, period: "30d", notifyBefore: "7d" },
  };
  const parts = ["description", "tags", "metadata.team.lead", "expires_at", "rotationPolicy", "status"];
  expect(parts.map((part) => text(part, said))).toEqual([
    "for the shop",
    "a, b",
    "ada",
    "2030-03-17T17:46:40.000Z",
    "30d, 7d",
    "active",
  ]);
  expect(parts.map((part) => text(part, {}))).toEqual(["", "", "", "", "", "active"]);
  expect(text("rotationPolicy", { rotationPolicy: { enabled: false, period: "30d" } })).toBe("");
});

test("parts of the value are told from a field that begins alike, and a removal has no parts", () => {
  expect(["value", "value.a.b", "valueless", "metadata.value"].map(isOfValue)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect([["value"], ["removed"], ["unseen"]].map(areSeparate)).toEqual([true, false, false]);
});
