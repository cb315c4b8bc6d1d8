import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const spaceliftApiKeySecret = defineAssignment({
  id: "spacelift-api-key-secret",
  what: "a Spacelift API key's secret",
  source: "https://docs.spacelift.io/integrations/api",
  severity: "critical",
  names: ["spacelift"],
  value: /[a-f0-9]{64}|eyJ[A-Za-z0-9_-]{10,500}\.[A-Za-z0-9_-]{10,3000}\.[A-Za-z0-9_-]{20,800}/,
  remediation: "Delete it in Spacelift under organization settings, API keys.",
  hits: [`SPACELIFT_API_KEY_SECRET="‹${fake("hex", 64)}›"`],
  misses: [`SPACELIFT_API_KEY_SECRET="${fake("hex", 21)}"`],
});
