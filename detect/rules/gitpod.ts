import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const gitpodToken = defineRule({
  id: "gitpod-token",
  what: "a Gitpod access token",
  source:
    "https://github.com/gitpod-io/gitpod/blob/main/components/public-api-server/pkg/auth/personal_access_token.go",
  severity: "high",
  keywords: ["gitpod_pat_"],
  // A signature, then the value.
  pattern: token(/gitpod_pat_[A-Za-z0-9_-]{43}\.[A-Za-z0-9]{40}/),
  remediation: "Delete the token in the user's settings.",
  hits: ["gitpod_pat_" + fake("alnum", 43) + "." + fake("alnum", 40)],
  misses: ["gitpod_pat_" + "..."],
});
