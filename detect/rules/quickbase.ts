import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const quickbaseUserToken = defineAssignment({
  id: "quickbase-user-token",
  what: "a Quickbase user token",
  source: "https://developer.quickbase.com/auth",
  severity: "critical",
  names: ["quickbase", "quick-base", "qb-user-token"],
  value: /b[a-z0-9]{4,7}_[a-z0-9]{3,6}_[a-z0-9]_[a-z0-9]{25,40}|b[a-z0-9]{4,7}_[a-z0-9]{3,6}_[a-z0-9]{25,40}/,
  remediation: "Delete it in Quickbase under my preferences, user tokens.",
  hits: [`QUICKBASE_USER_TOKEN="‹b${fake("lower", 5)}_${fake("lower", 4)}_0_${fake("lower", 28)}›"`],
  misses: [`QUICKBASE_USER_TOKEN="b${fake("lower", 4)}_${fake("lower", 4)}_0_${fake("lower", 9)}"`],
});
