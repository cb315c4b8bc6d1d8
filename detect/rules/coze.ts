import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const cozeToken = defineAssignment({
  id: "coze-token",
  what: "a Coze personal access token",
  source: "https://www.coze.com/docs/developer_guides/pat",
  severity: "medium",
  names: ["coze"],
  value: /(?:pat|sat)_[a-z0-9]{64}/,
  remediation: "Delete the token.",
  revoke: "https://www.coze.com/open/oauth/pats",
  hits: [`COZE_API_TOKEN="‹pat_${fake("alnum", 64)}›"`],
  misses: [`COZE_API_TOKEN="pat_${fake("alnum", 21)}"`],
});
