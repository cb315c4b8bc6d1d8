import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const pushwooshToken = defineAssignment({
  id: "pushwoosh-token",
  what: "a Pushwoosh API token",
  source: "https://docs.pushwoosh.com/developer/api-reference/api-access-token",
  severity: "high",
  names: ["pushwoosh"],
  value: UNSPECIFIED,
  remediation: "Manage the token under Settings, API Access, and generate another.",
  hits: [`PUSHWOOSH_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['PUSHWOOSH_TOKEN="short"'],
});
