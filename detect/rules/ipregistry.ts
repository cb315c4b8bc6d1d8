import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ipregistryApiKey = defineAssignment({
  id: "ipregistry-api-key",
  what: "an Ipregistry API key",
  source: "https://ipregistry.co/docs/authentication",
  severity: "low",
  names: ["ipregistry"],
  value: /ira_[A-Za-z0-9]{36,44}|[a-z0-9]{14,16}/,
  remediation: "Delete the key.",
  revoke: "https://dashboard.ipregistry.co",
  hits: [`IPREGISTRY_API_KEY="‹ira_${fake("alnum", 36)}›"`, `IPREGISTRY_KEY="‹${fake("lower", 16)}›"`],
  misses: ["IPREGISTRY_API_KEY=" + fake("hex", 10)],
});
