import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const stormglassApiKey = defineAssignment({
  id: "stormglass-api-key",
  what: "a Stormglass API key",
  source: "https://docs.stormglass.io/#/authentication",
  severity: "low",
  // Two UUIDs with a hyphen between them.
  names: ["stormglass", "storm-glass"],
  value:
    /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/,
  remediation: "Renew it.",
  revoke: "https://dashboard.stormglass.io",
  hits: [`STORMGLASS_API_KEY="‹${fakeUuid()}-${fakeUuid()}›"`],
  misses: [`STORMGLASS_API_KEY="${fake("hex", 8)}-${fake("hex", 8)}"`],
});
