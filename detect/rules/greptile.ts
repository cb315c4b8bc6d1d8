import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const greptileKey = defineAssignment({
  id: "greptile-key",
  what: "a Greptile API key",
  source: "https://docs.greptile.com/api-reference/introduction",
  severity: "high",
  names: ["greptile"],
  value: /[A-Za-z0-9+/=_-]{30,80}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`GREPTILE_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['GREPTILE_API_KEY="short"'],
});
