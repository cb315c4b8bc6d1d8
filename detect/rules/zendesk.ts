import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const zendeskToken = defineAssignment({
  id: "zendesk-token",
  what: "a Zendesk API token",
  source: "https://developer.zendesk.com/api-reference/introduction/security-and-auth/",
  severity: "high",
  names: ["zendesk"],
  value: /[A-Za-z0-9]{40}/,
  remediation: "Delete it in the Admin Center under APIs.",
  hits: [`ZENDESK_API_TOKEN=‹${fake("alnum", 40)}›`],
  misses: ["ZENDESK_SUBDOMAIN=shop"],
});
