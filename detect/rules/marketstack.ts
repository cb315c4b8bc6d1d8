import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const marketstackAccessKey = defineAssignment({
  id: "marketstack-access-key",
  what: "a marketstack access key",
  source: "https://marketstack.com/documentation",
  severity: "low",
  names: ["marketstack", "market-stack"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Reset the key.",
  revoke: "https://marketstack.com/dashboard",
  hits: [`MARKETSTACK_ACCESS_KEY="‹${fake("hex", 32)}›"`],
  misses: ["MARKETSTACK_ACCESS_KEY=" + fake("hex", 10)],
});
