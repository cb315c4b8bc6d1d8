import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ipstackAccessKey = defineAssignment({
  id: "ipstack-access-key",
  what: "an ipstack access key",
  source: "https://ipstack.com/documentation",
  severity: "low",
  names: ["ipstack"],
  value: /[a-f0-9]{32}/,
  remediation: "Reset the key.",
  revoke: "https://ipstack.com/dashboard",
  hits: [`IPSTACK_ACCESS_KEY="‹${fake("hex", 32)}›"`],
  misses: ["IPSTACK_ACCESS_KEY=" + fake("hex", 10)],
});
