import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const memberstackSecretKey = defineAssignment({
  id: "memberstack-secret-key",
  what: "a Memberstack secret key",
  source: "https://developers.memberstack.com/admin-node-package/getting-started",
  severity: "critical",
  names: ["memberstack"],
  value: /sk_(?:sb_)?[a-f0-9]{20}/,
  remediation: "Reset the key in Memberstack's dev tools.",
  hits: [`MEMBERSTACK_SECRET_KEY="‹sk_${fake("hex", 20)}›"`],
  misses: ["MEMBERSTACK_SECRET_KEY=" + fake("hex", 10)],
});
