import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const serpstackAccessKey = defineAssignment({
  id: "serpstack-access-key",
  what: "a serpstack access key",
  source: "https://serpstack.com/documentation",
  severity: "low",
  names: ["serpstack"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Reset it in serpstack's dashboard.",
  revoke: "https://serpstack.com/dashboard",
  hits: [`SERPSTACK_ACCESS_KEY="‹${fake("hex", 32)}›"`],
  misses: [`SERPSTACK_ACCESS_KEY="${fake("hex", 10)}"`],
});
