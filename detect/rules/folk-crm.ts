import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const folkKey = defineAssignment({
  id: "folk-key",
  what: "a folk API key",
  source: "https://developer.folk.app/api-reference/authentication",
  severity: "high",
  names: ["folk-api", "folk-key", "folk-app"],
  value: /FOLK[A-Za-z0-9]{28,40}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`FOLK_API_KEY="‹FOLK${fake("alnum", 32)}›"`],
  misses: ['FOLK_API_KEY="short"'],
});
