import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const clientaryToken = defineAssignment({
  id: "clientary-token",
  what: "a Clientary API token",
  source: "https://www.clientary.com/api",
  severity: "high",
  names: ["clientary", "ronin-app", "roninapp"],
  value: /[a-z0-9]{20,25}/,
  remediation: "Regenerate the token in Clientary under your profile.",
  hits: [`CLIENTARY_API_TOKEN="‹${fake("alnum", 24)}›"`],
  misses: [`CLIENTARY_API_TOKEN="${fake("alnum", 8)}"`],
});
