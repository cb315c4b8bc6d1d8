import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const portkeyApiKey = defineAssignment({
  id: "portkey-api-key",
  what: "a Portkey API key",
  source: "https://portkey.ai/docs/api-reference/inference-api/authentication",
  severity: "high",
  names: ["portkey"],
  value: /[A-Za-z0-9+/]{27,28}=?/,
  remediation: "Delete the key.",
  revoke: "https://app.portkey.ai/api-keys",
  hits: [`PORTKEY_API_KEY="‹${fake("base64", 28)}›"`],
  misses: ["PORTKEY_API_KEY=" + fake("hex", 10)],
});
