import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const vapiPrivateKey = defineAssignment({
  id: "vapi-private-key",
  what: "a Vapi private API key",
  source: "https://docs.vapi.ai/quickstart/phone",
  severity: "high",
  names: ["vapi"],
  common: true,
  value: UUID,
  remediation: "Delete it. Public keys look alike: mark those as ignored.",
  revoke: "https://dashboard.vapi.ai/org/api-keys",
  hits: [`VAPI_API_KEY="‹${fakeUuid()}›"`],
  misses: [`VAPI_API_KEY="${fake("hex", 8)}"`],
});
