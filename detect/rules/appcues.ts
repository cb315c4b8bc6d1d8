import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const appcuesKey = defineAssignment({
  id: "appcues-key",
  what: "an Appcues API key or secret",
  source: "https://api.appcues.com/v2/docs",
  severity: "high",
  names: ["appcues"],
  value: UUID,
  remediation: "Delete the key.",
  revoke: "https://studio.appcues.com/settings/keys",
  hits: [`APPCUES_API_SECRET="‹${fakeUuid()}›"`],
  misses: [`APPCUES_API_SECRET="${fake("hex", 8)}"`],
});
