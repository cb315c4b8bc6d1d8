import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const leanplumKey = defineAssignment({
  id: "leanplum-key",
  what: "a Leanplum API key",
  source: "https://docs.leanplum.com/reference/getting-started-api",
  severity: "high",
  names: ["leanplum"],
  value: /[A-Za-z0-9_]{20,64}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`LEANPLUM_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['LEANPLUM_API_KEY="short"'],
});
