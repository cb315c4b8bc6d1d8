import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const mixpanelSecret = defineAssignment({
  id: "mixpanel-secret",
  what: "a Mixpanel API secret",
  source: "https://docs.mixpanel.com/docs/orgs-and-projects/managing-projects",
  severity: "medium",
  names: ["mixpanel-secret", "mixpanel-api", "mixpanel-service-account", "mixpanel-password"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Reset it in the project's settings. Project tokens are public by design.",
  hits: [`MIXPANEL_API_SECRET=‹${fake("hex", 32)}›`],
  misses: [`MIXPANEL_TOKEN=${fake("hex", 32)}`],
});
