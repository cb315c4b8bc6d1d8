import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const sigoptApiToken = defineAssignment({
  id: "sigopt-api-token",
  what: "a SigOpt API token",
  source: "https://docs.sigopt.com/intro/get-started",
  severity: "medium",
  names: ["sigopt"],
  value: /[A-Z0-9]{40,64}/,
  remediation: "Rotate it in SigOpt's API tokens page.",
  hits: [`SIGOPT_API_TOKEN="‹${fake("upper", 48)}›"`],
  misses: [`SIGOPT_API_TOKEN="${fake("upper", 16)}"`],
});
