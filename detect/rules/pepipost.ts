import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const pepipostApiKey = defineAssignment({
  id: "pepipost-api-key",
  what: "a Pepipost (Netcore) API key",
  source: "https://emaildocs.netcorecloud.com/docs/authentication",
  severity: "high",
  names: ["pepipost", "netcore"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Delete the key in Pepipost's settings under integrations.",
  hits: [`PEPIPOST_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ["PEPIPOST_API_KEY=" + fake("hex", 10)],
});
