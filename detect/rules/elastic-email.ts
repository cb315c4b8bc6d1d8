import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const elasticEmailKey = defineAssignment({
  id: "elastic-email-key",
  what: "an Elastic Email API key",
  source: "https://elasticemail.com/developers/api-documentation/rest-api",
  severity: "high",
  names: ["elastic-email"],
  value: /[a-f0-9]{96}|[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}|[a-z0-9_-]{96}/,
  remediation: "Delete the key.",
  revoke: "https://app.elasticemail.com/api/settings/manage-api",
  hits: [`ELASTIC_EMAIL_API_KEY="‹${fake("hex", 96)}›"`, `ELASTIC_EMAIL_API_KEY="‹${fakeUuid()}›"`],
  misses: [`ELASTIC_EMAIL_API_KEY="${fake("hex", 32)}"`],
});
