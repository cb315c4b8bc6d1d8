import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const zenserpApiKey = defineAssignment({
  id: "zenserp-api-key",
  what: "a Zenserp API key",
  source: "https://app.zenserp.com/documentation",
  severity: "medium",
  names: ["zenserp"],
  value: UUID,
  remediation: "Regenerate it.",
  revoke: "https://app.zenserp.com",
  hits: [`ZENSERP_API_KEY="‹${fakeUuid()}›"`],
  misses: [`ZENSERP_API_KEY="${fake("hex", 8)}"`],
});
