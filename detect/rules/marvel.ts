import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const marvelApiKey = defineAssignment({
  id: "marvel-api-key",
  what: "a Marvel API key",
  source: "https://developer.marvel.com/documentation/authorization",
  severity: "low",
  names: ["marvel"],
  common: true,
  value: /[a-f0-9]{40}|[a-f0-9]{32}/,
  remediation: "Ask Marvel for new keys.",
  revoke: "https://developer.marvel.com/account",
  hits: [`MARVEL_PRIVATE_KEY="‹${fake("hex", 40)}›"`],
  misses: ["MARVEL_PRIVATE_KEY=" + fake("hex", 10)],
});
