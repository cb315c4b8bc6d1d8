import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const dittoKey = defineAssignment({
  id: "ditto-key",
  what: "a Ditto API key",
  source: "https://developer.dittowords.com/api-reference/authentication",
  severity: "medium",
  names: ["ditto"],
  value: /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}(?:\.[a-f0-9]{40})?/,
  common: true,
  remediation: "Delete the key.",
  revoke: "https://app.dittowords.com/account/devtools",
  hits: [`DITTO_API_KEY="‹${fakeUuid()}.${fake("hex", 40)}›"`, `DITTO_API_KEY="‹${fakeUuid()}›"`],
  misses: [`DITTO_API_KEY="${fake("hex", 8)}.${fake("hex", 13)}"`],
});
