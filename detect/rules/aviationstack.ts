import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const aviationstackKey = defineAssignment({
  id: "aviationstack-key",
  what: "an aviationstack key",
  source: "https://aviationstack.com/documentation",
  severity: "low",
  names: ["aviation-stack"],
  value: /[a-z0-9]{32}/,
  remediation: "Reset the key.",
  revoke: "https://aviationstack.com/dashboard",
  hits: [`AVIATIONSTACK_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`AVIATIONSTACK_API_KEY="${fake("hex", 10)}"`],
});
