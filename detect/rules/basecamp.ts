import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://github.com/basecamp/api/blob/master/sections/authentication.md";
const remediation = "Reset the app's secret.";
const revoke = "https://launchpad.37signals.com/integrations";

export const basecampToken = defineAssignment({
  id: "basecamp-token",
  what: "a Basecamp access token",
  source,
  severity: "high",
  names: ["basecamp", "37signals"],
  value: /BAh[a-z0-9+/=_-]{60,400}/,
  remediation,
  revoke,
  hits: [`BASECAMP_ACCESS_TOKEN="‹BAhb${fake("alnum", 200)}›"`],
  misses: [`BASECAMP_ACCESS_TOKEN="${fake("alnum", 20)}"`],
});

export const basecampClientSecret = defineAssignment({
  id: "basecamp-client-secret",
  what: "a Basecamp client secret",
  source,
  severity: "high",
  names: ["basecamp", "37signals"],
  value: /[a-f0-9]{40}/,
  remediation,
  revoke,
  hits: [`BASECAMP_CLIENT_SECRET="‹${fake("hex", 40)}›"`],
  misses: [`BASECAMP_CLIENT_SECRET="${fake("hex", 13)}"`],
});
