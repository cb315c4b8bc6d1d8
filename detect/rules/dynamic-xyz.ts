import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const dynamicXyzToken = defineAssignment({
  id: "dynamic-xyz-token",
  what: "a Dynamic API token",
  source: "https://docs.dynamic.xyz/developer-dashboard/api-token-permissions",
  severity: "high",
  names: ["dynamic-xyz", "dynamic-api"],
  value: /dyn_[A-Za-z0-9]{40,64}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`DYNAMIC_XYZ_TOKEN="‹dyn_${fake("alnum", 40)}›"`],
  misses: ['DYNAMIC_XYZ_TOKEN="short"'],
});
