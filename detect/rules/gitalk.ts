import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const gitalkClientSecret = defineAssignment({
  id: "gitalk-client-secret",
  what: "a GitHub client secret of Gitalk",
  source: "https://github.com/gitalk/gitalk#options",
  severity: "medium",
  names: ["gitalk"],
  value: /[a-f0-9]{40}/,
  remediation: "Make a new client secret of the OAuth app.",
  revoke: "https://github.com/settings/developers",
  hits: [`gitalk_client_secret="‹${fake("hex", 40)}›"`],
  misses: ["gitalk_client_secret=" + fake("hex", 10)],
});
