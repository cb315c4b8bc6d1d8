import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const semgrepToken = defineAssignment({
  id: "semgrep-token",
  what: "a Semgrep token",
  source: "https://semgrep.dev/docs/deployment/add-semgrep-to-ci",
  severity: "high",
  names: ["semgrep"],
  value: /[a-f0-9]{64}/,
  remediation: "Delete it.",
  revoke: "https://semgrep.dev/orgs/-/settings/tokens",
  hits: [`SEMGREP_APP_TOKEN="‹${fake("hex", 64)}›"`],
  misses: [`SEMGREP_APP_TOKEN="${fake("hex", 21)}"`],
});
