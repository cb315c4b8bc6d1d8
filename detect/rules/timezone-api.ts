import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const timezoneApiToken = defineAssignment({
  id: "timezone-api-token",
  what: "a TimezoneAPI token",
  source: "https://timezoneapi.io/developers",
  severity: "low",
  names: ["timezone-api", "timezoneapi"],
  value: /[A-Za-z0-9]{16,32}/,
  remediation: "Regenerate it in TimezoneAPI's dashboard.",
  hits: [`TIMEZONEAPI_TOKEN="‹${fake("alnum", 20)}›"`],
  misses: [`TIMEZONEAPI_TOKEN="${fake("alnum", 6)}"`],
});
