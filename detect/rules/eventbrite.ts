import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://www.eventbrite.com/platform/docs/authentication";
const remediation = "Delete the key.";
const revoke = "https://www.eventbrite.com/account-settings/apps";

export const eventbriteToken = defineAssignment({
  id: "eventbrite-token",
  what: "an Eventbrite private token",
  source,
  severity: "high",
  names: ["eventbrite"],
  value: /[A-Z0-9]{20}/,
  remediation,
  revoke,
  hits: [`EVENTBRITE_TOKEN="‹${fake("upper", 20)}›"`],
  misses: [`EVENTBRITE_TOKEN="${fake("upper", 6)}"`],
});

export const eventbriteClientSecret = defineAssignment({
  id: "eventbrite-client-secret",
  what: "an Eventbrite client secret",
  source,
  severity: "high",
  names: ["eventbrite"],
  value: /[A-Z0-9]{50,52}/,
  remediation,
  revoke,
  hits: [`EVENTBRITE_CLIENT_SECRET="‹${fake("upper", 50)}›"`],
  misses: [`EVENTBRITE_CLIENT_SECRET="${fake("upper", 16)}"`],
});
