import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const nethuntApiKey = defineAssignment({
  id: "nethunt-api-key",
  what: "a NetHunt API key",
  source: "https://nethunt.com/integration-api",
  severity: "medium",
  names: ["nethunt"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`NETHUNT_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`NETHUNT_API_KEY=${fake("alnum", 10)}`],
});
