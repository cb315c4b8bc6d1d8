import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const numverifyAccessKey = defineAssignment({
  id: "numverify-access-key",
  what: "a numverify access key",
  source: "https://numverify.com/documentation",
  severity: "low",
  names: ["numverify", "num-verify"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Reset the key.",
  revoke: "https://numverify.com/dashboard",
  hits: [`NUMVERIFY_ACCESS_KEY="‹${fake("hex", 32)}›"`],
  misses: ["NUMVERIFY_ACCESS_KEY=" + fake("hex", 10)],
});
