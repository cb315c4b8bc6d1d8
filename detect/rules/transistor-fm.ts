import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const transistorFmApiKey = defineAssignment({
  id: "transistor-fm-api-key",
  what: "a Transistor API key",
  source: "https://developers.transistor.fm/",
  severity: "medium",
  names: ["transistor", "transistorfm", "transistor-fm"],
  common: true,
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`TRANSISTOR_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`TRANSISTOR_API_KEY=${fake("alnum", 10)}`],
});
