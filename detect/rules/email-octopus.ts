import { defineAssignment, defineRule, token } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

const source = "https://emailoctopus.com/api-documentation";
const remediation = "Delete the key.";
const revoke = "https://emailoctopus.com/developer/api-keys";

export const emailOctopusKey = defineRule({
  id: "email-octopus-key",
  what: "an EmailOctopus API key",
  source,
  severity: "high",
  documented: false,
  keywords: ["eo_"],
  pattern: token(/eo_[a-f0-9]{64}/),
  remediation,
  revoke,
  hits: ["eo_" + fake("hex", 64)],
  misses: ["eo_" + fake("hex", 21)],
});

export const emailOctopusLegacyKey = defineAssignment({
  id: "email-octopus-legacy-key",
  what: "an EmailOctopus API key",
  source,
  severity: "high",
  names: ["email-octopus"],
  value: UUID,
  remediation,
  revoke,
  hits: [`EMAILOCTOPUS_API_KEY="‹${fakeUuid()}›"`],
  misses: [`EMAILOCTOPUS_API_KEY="${fake("hex", 8)}"`],
});
