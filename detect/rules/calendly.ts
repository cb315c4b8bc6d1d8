import { defineAssignment } from "../rule.ts";
import { JWT } from "../value-shapes.ts";
import { fake } from "./fake.ts";

const source = "https://developer.calendly.com/how-to-authenticate-with-personal-access-tokens";
const remediation = "Revoke the token.";
const revoke = "https://calendly.com/integrations/api_webhooks";

export const calendlyToken = defineAssignment({
  id: "calendly-token",
  what: "a Calendly access token",
  source,
  severity: "high",
  names: ["calendly"],
  value: JWT,
  remediation,
  revoke,
  hits: [`CALENDLY_TOKEN="‹eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 120)}.${fake("alnum", 43)}›"`],
  misses: [`CALENDLY_TOKEN="${fake("alnum", 12)}"`],
});

export const calendlyClientSecret = defineAssignment({
  id: "calendly-client-secret",
  what: "a Calendly OAuth client secret",
  source: "https://developer.calendly.com/create-a-developer-account",
  severity: "high",
  names: ["calendly"],
  value: /[a-z0-9_-]{43}/,
  remediation: "Regenerate the secret.",
  revoke: "https://developer.calendly.com/console/apps",
  hits: [`CALENDLY_CLIENT_SECRET="‹${fake("alnum", 43)}›"`],
  misses: [`CALENDLY_CLIENT_SECRET="${fake("alnum", 14)}"`],
});

export const calendlyLegacyKey = defineAssignment({
  id: "calendly-legacy-key",
  what: "a Calendly API key",
  source,
  severity: "medium",
  names: ["calendly"],
  // Of the first version of the API, which ended in 2025.
  value: /[a-z0-9]{32}/,
  remediation,
  revoke,
  hits: [`CALENDLY_API_KEY="‹${fake("upper", 32)}›"`],
  misses: [`CALENDLY_API_KEY="${fake("upper", 10)}"`],
});
