import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const openprojectApiKey = defineAssignment({
  id: "openproject-api-key",
  what: "an OpenProject API key",
  source: "https://www.openproject.org/docs/api/introduction/#authentication",
  severity: "high",
  names: ["openproject"],
  value: /[a-f0-9]{40}|[a-f0-9]{64}/,
  remediation: "Reset it in OpenProject under my account, access tokens.",
  hits: [`OPENPROJECT_API_KEY=‹${fake("hex", 64)}›`],
  misses: ["OPENPROJECT_REGION=shop"],
});
