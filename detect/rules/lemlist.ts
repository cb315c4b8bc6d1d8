import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const lemlistApiKey = defineAssignment({
  id: "lemlist-api-key",
  what: "a lemlist API key",
  source: "https://developer.lemlist.com/api-reference/getting-started/authentication",
  severity: "high",
  names: ["lemlist"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Delete the key in lemlist's settings under integrations.",
  hits: [`LEMLIST_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ["LEMLIST_API_KEY=" + fake("hex", 10)],
});
