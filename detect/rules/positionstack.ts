import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const positionstackAccessKey = defineAssignment({
  id: "positionstack-access-key",
  what: "a positionstack access key",
  source: "https://positionstack.com/documentation",
  severity: "low",
  names: ["positionstack", "position-stack"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Reset the key.",
  revoke: "https://positionstack.com/dashboard",
  hits: [`POSITIONSTACK_ACCESS_KEY="‹${fake("hex", 32)}›"`],
  misses: ["POSITIONSTACK_ACCESS_KEY=" + fake("hex", 10)],
});
