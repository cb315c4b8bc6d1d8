import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const clearbitKey = defineAssignment({
  id: "clearbit-key",
  what: "a Clearbit API key",
  source: "https://help.clearbit.com/hc/en-us/articles/4402901345431-Find-Your-API-Key",
  severity: "medium",
  names: ["clearbit"],
  value: /sk_[a-z0-9]{32}/,
  remediation: "Revoke the key.",
  revoke: "https://dashboard.clearbit.com/api",
  hits: [`CLEARBIT_API_KEY="‹sk_${fake("hex", 32)}›"`],
  misses: [`CLEARBIT_PUBLIC_KEY="pk_${fake("hex", 32)}"`],
});
