import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ipgeolocationApiKey = defineAssignment({
  id: "ipgeolocation-api-key",
  what: "an ipgeolocation.io API key",
  source: "https://ipgeolocation.io/documentation.html",
  severity: "low",
  names: ["ipgeolocation", "ip-geolocation"],
  value: /[a-f0-9]{32}/,
  remediation: "Reset the key.",
  revoke: "https://app.ipgeolocation.io",
  hits: [`IPGEOLOCATION_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ["IPGEOLOCATION_API_KEY=" + fake("hex", 10)],
});
