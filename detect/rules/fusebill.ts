import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const fusebillKey = defineAssignment({
  id: "fusebill-key",
  what: "a Stax Bill (Fusebill) API key",
  source: "https://developer.stax.com/docs/authentication",
  severity: "critical",
  names: ["fusebill", "stax-bill"],
  value: /[a-z0-9+/]{88}|[a-z0-9+/]{86}==/,
  remediation: "Regenerate the key in Stax Bill (Fusebill) under Settings, Integrations.",
  hits: [`FUSEBILL_API_KEY="‹${fake("base64", 88)}›"`],
  misses: [`FUSEBILL_API_KEY="${fake("base64", 29)}"`],
});
