import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const userstackAccessKey = defineAssignment({
  id: "userstack-access-key",
  what: "a Userstack access key",
  source: "https://userstack.com/documentation",
  severity: "low",
  names: ["userstack"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Reset it in Userstack's dashboard.",
  revoke: "https://userstack.com/dashboard",
  hits: [`USERSTACK_ACCESS_KEY="‹${fake("hex", 32)}›"`],
  misses: [`USERSTACK_ACCESS_KEY="${fake("hex", 10)}"`],
});
