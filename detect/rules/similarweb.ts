import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const similarwebApiKey = defineAssignment({
  id: "similarweb-api-key",
  what: "a Similarweb API key",
  source: "https://developers.similarweb.com/docs/similarweb-rest-api",
  severity: "medium",
  names: ["similarweb", "similar-web"],
  value: /[a-f0-9]{32}/,
  remediation: "Delete it in Similarweb under data tools, API.",
  hits: [`SIMILARWEB_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`SIMILARWEB_API_KEY="${fake("hex", 10)}"`],
});
