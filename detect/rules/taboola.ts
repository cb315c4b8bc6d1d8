import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const taboolaClientSecret = defineAssignment({
  id: "taboola-client-secret",
  what: "a Taboola client secret",
  source: "https://developers.taboola.com/backstage-api/reference/authentication-basics",
  severity: "high",
  names: ["taboola"],
  value: /[a-f0-9]{32}/,
  remediation: "Ask Taboola's support for new credentials.",
  hits: [`TABOOLA_CLIENT_SECRET="‹${fake("hex", 32)}›"`],
  misses: [`TABOOLA_CLIENT_SECRET="${fake("hex", 10)}"`],
});
