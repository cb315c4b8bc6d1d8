import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const honeyhiveKey = defineAssignment({
  id: "honeyhive-key",
  what: "a HoneyHive API key",
  source: "https://docs.honeyhive.ai/introduction/quickstart",
  severity: "medium",
  names: ["honeyhive"],
  value: /[A-Za-z0-9+/_-]{20,100}={0,2}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`HONEYHIVE_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['HONEYHIVE_API_KEY="short"'],
});
