import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const webflowToken = defineAssignment({
  id: "webflow-token",
  what: "a Webflow API token or client secret",
  source: "https://developers.webflow.com/data/reference/token/introspect",
  severity: "high",
  names: ["webflow"],
  value: /[a-f0-9]{64}/,
  remediation: "Revoke it in Webflow under the site's settings, apps and integrations.",
  hits: [`WEBFLOW_API_TOKEN="‹${fake("hex", 64)}›"`],
  misses: [`WEBFLOW_API_TOKEN="${fake("hex", 21)}"`],
});
