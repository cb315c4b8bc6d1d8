import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const chatwootToken = defineAssignment({
  id: "chatwoot-token",
  what: "a Chatwoot access token",
  source: "https://developers.chatwoot.com/api-reference/introduction",
  severity: "high",
  names: ["chatwoot"],
  value: /[A-Za-z0-9]{24}/,
  remediation: "Reset the token in the profile settings.",
  hits: [`CHATWOOT_TOKEN="‹${fake("alnum", 24)}›"`],
  misses: ['CHATWOOT_TOKEN="short"'],
});
