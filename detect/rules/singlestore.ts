import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const singlestoreApiKey = defineAssignment({
  id: "singlestore-api-key",
  what: "a SingleStore API key",
  source: "https://docs.singlestore.com/cloud/reference/management-api/",
  severity: "critical",
  names: ["singlestore", "single-store", "memsql"],
  value: /[a-f0-9]{64}/,
  remediation: "Revoke it under API keys.",
  revoke: "https://portal.singlestore.com",
  hits: [`SINGLESTORE_API_KEY="‹${fake("hex", 64)}›"`],
  misses: [`SINGLESTORE_API_KEY="${fake("hex", 21)}"`],
});
