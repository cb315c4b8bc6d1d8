import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const lushaApiKey = defineAssignment({
  id: "lusha-api-key",
  what: "a Lusha API key",
  source: "https://docs.lusha.com/apis/openapi",
  severity: "medium",
  names: ["lusha"],
  value: UUID,
  remediation: "Make a new key.",
  revoke: "https://dashboard.lusha.com/enrich/api",
  hits: [`LUSHA_API_KEY="‹${fakeUuid()}›"`],
  misses: ["LUSHA_API_KEY=" + fake("hex", 10)],
});
