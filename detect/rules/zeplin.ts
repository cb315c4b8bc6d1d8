import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const zeplinToken = defineAssignment({
  id: "zeplin-token",
  what: "a Zeplin personal access token",
  source: "https://docs.zeplin.dev/docs/authentication",
  severity: "high",
  names: ["zeplin"],
  value: /eyJ[A-Za-z0-9_-]{10,500}\.[A-Za-z0-9_-]{10,3000}\.[A-Za-z0-9_-]{20,800}|[A-Za-z0-9_-]{60,400}/,
  remediation: "Delete it.",
  revoke: "https://app.zeplin.io/profile/developer",
  hits: [`ZEPLIN_ACCESS_TOKEN="‹eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 120)}.${fake("alnum", 43)}›"`],
  misses: [`ZEPLIN_ACCESS_TOKEN="eyJ${fake("alnum", 11)}.eyJ${fake("alnum", 40)}.${fake("alnum", 14)}"`],
});
