import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const reloadlyClientSecret = defineAssignment({
  id: "reloadly-client-secret",
  what: "a Reloadly client secret",
  source: "https://developers.reloadly.com/",
  severity: "critical",
  names: ["reloadly"],
  value: /[A-Za-z0-9]{6,16}-[A-Za-z0-9]{20,40}-[A-Za-z0-9]{20,40}/,
  remediation: "Regenerate it.",
  revoke: "https://www.reloadly.com/developers/api-settings",
  hits: [`RELOADLY_CLIENT_SECRET="‹${fake("alnum", 10)}-${fake("alnum", 30)}-${fake("alnum", 23)}›"`],
  misses: [`RELOADLY_CLIENT_SECRET="${fake("alnum", 4)}-${fake("alnum", 10)}-${fake("alnum", 7)}"`],
});
