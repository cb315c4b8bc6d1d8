import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const openseaApiKey = defineAssignment({
  id: "opensea-api-key",
  what: "an OpenSea API key",
  source: "https://docs.opensea.io/reference/api-keys",
  severity: "low",
  names: ["opensea"],
  value: /[a-f0-9]{32}/,
  remediation: "Delete the key.",
  revoke: "https://opensea.io/settings/developer",
  hits: [`OPENSEA_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ["OPENSEA_API_KEY=" + fake("hex", 10)],
});
