import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const giteeToken = defineAssignment({
  id: "gitee-token",
  what: "a Gitee access token",
  source: "https://gitee.com/api/v5/oauth_doc",
  severity: "high",
  names: ["gitee"],
  value: /[a-f0-9]{32}/,
  remediation: "Delete the token.",
  revoke: "https://gitee.com/profile/personal_access_tokens",
  hits: [`GITEE_ACCESS_TOKEN="‹${fake("hex", 32)}›"`],
  misses: ["GITEE_USER=acme"],
});
