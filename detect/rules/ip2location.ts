import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ip2locationApiKey = defineAssignment({
  id: "ip2location-api-key",
  what: "an IP2Location API key",
  source: "https://www.ip2location.io/ip2location-documentation",
  severity: "low",
  names: ["ip2location"],
  value: /[A-F0-9]{32}|[A-Z0-9]{10}/,
  remediation: "Reset the key.",
  revoke: "https://www.ip2location.io/dashboard",
  hits: [`IP2LOCATION_API_KEY="‹${fake("hex", 32)}›"`, `IP2LOCATION_KEY="‹${fake("upper", 10)}›"`],
  misses: ["IP2LOCATION_DB=DB11"],
});
