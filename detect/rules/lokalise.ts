import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const lokaliseApiToken = defineAssignment({
  id: "lokalise-api-token",
  what: "a Lokalise API token",
  source: "https://developers.lokalise.com/reference/api-authentication",
  severity: "high",
  names: ["lokalise"],
  value: /[a-f0-9]{40}/,
  remediation: "Delete the token.",
  revoke: "https://app.lokalise.com/profile#apitokens",
  hits: [`LOKALISE_API_TOKEN="‹${fake("hex", 40)}›"`],
  misses: ["LOKALISE_API_TOKEN=" + fake("hex", 10)],
});
