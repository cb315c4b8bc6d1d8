import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const runrunitToken = defineAssignment({
  id: "runrunit-token",
  what: "a Runrun.it app key or user token",
  source: "https://runrun.it/api/documentation",
  severity: "medium",
  names: ["runrunit", "runrun-it"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`RUNRUNIT_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`RUNRUNIT_API_KEY=${fake("alnum", 10)}`],
});
