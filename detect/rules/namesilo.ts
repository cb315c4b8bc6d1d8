import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const namesiloApiKey = defineAssignment({
  id: "namesilo-api-key",
  what: "a NameSilo API key",
  source: "https://www.namesilo.com/api-reference",
  severity: "critical",
  names: ["namesilo"],
  value: /[a-f0-9]{16,24}/,
  remediation: "Make a new key.",
  revoke: "https://www.namesilo.com/account/api-manager",
  hits: [`NAMESILO_API_KEY="‹${fake("hex", 24)}›"`],
  misses: ["NAMESILO_API_KEY=" + fake("hex", 10)],
});
