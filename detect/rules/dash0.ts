import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const dash0Token = defineAssignment({
  id: "dash0-token",
  what: "a Dash0 token",
  source: "https://www.dash0.com/documentation/dash0/key-concepts/auth-tokens",
  severity: "high",
  names: ["dash0"],
  value: /auth_[A-Za-z0-9]{24,48}/,
  remediation: "Delete the token in Dash0 under settings.",
  hits: [`DASH0_AUTH_TOKEN=‹auth_${fake("alnum", 32)}›`],
  misses: ["DASH0_DATASET=default"],
});
