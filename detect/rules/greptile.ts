import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const greptileKey = defineAssignment({
  id: "greptile-key",
  what: "a Greptile API key",
  source: "https://www.greptile.com/docs/mcp/authentication",
  severity: "high",
  names: ["greptile"],
  value: /[A-Za-z0-9+/_-]{16,128}={0,2}/,
  remediation: "Revoke it with the service and make another.",
  revoke: "https://app.greptile.com",
  hits: [`GREPTILE_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['GREPTILE_API_KEY="short"'],
});
