import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const crowdstrikeClientSecret = defineAssignment({
  id: "crowdstrike-client-secret",
  what: "a CrowdStrike Falcon client secret",
  source: "https://www.falconpy.io/Usage/Authenticating-to-the-API.html",
  severity: "critical",
  names: ["crowdstrike", "falcon-client", "falcon-api", "falcon_secret"],
  value: /[a-z0-9]{40}/,
  remediation:
    "Revoke the API client in CrowdStrike Falcon under Support and resources, API clients and keys.",
  hits: [`FALCON_CLIENT_SECRET="‹${fake("alnum", 40)}›"`],
  misses: [`FALCON_CLIENT_SECRET="${fake("alnum", 13)}"`],
});
