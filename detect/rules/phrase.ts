import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const phraseAccessToken = defineAssignment({
  id: "phrase-access-token",
  what: "a Phrase access token",
  source: "https://developers.phrase.com/en/api/strings/authentication",
  severity: "high",
  names: ["phraseapp", "phrase-access", "phrase-api", "phrase-token", "phrase"],
  common: true,
  value: /[a-f0-9]{64}/,
  remediation: "Delete the token.",
  revoke: "https://app.phrase.com/settings/oauth_access_tokens",
  hits: [`PHRASE_ACCESS_TOKEN="‹${fake("hex", 64)}›"`],
  misses: ["PHRASE_ACCESS_TOKEN=" + fake("hex", 10)],
});
