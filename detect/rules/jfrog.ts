import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const jfrogToken = defineAssignment({
  id: "jfrog-token",
  what: "a JFrog identity token or API key",
  source:
    "https://jfrog.com/help/r/jfrog-platform-administration-documentation/introduction-to-access-tokens",
  severity: "critical",
  names: ["jfrog", "artifactory", "jf_access", "jf_token"],
  value: /[A-Za-z0-9]{73}|[A-Za-z0-9]{64}/,
  remediation: "Revoke the token under Administration, Access Tokens.",
  hits: [`JFROG_TOKEN="‹${fake("alnum", 64)}›"`],
  misses: ["JFROG_TOKEN=" + fake("hex", 10)],
});
