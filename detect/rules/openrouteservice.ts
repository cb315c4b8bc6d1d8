import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const openrouteserviceApiKey = defineAssignment({
  id: "openrouteservice-api-key",
  what: "an openrouteservice API key",
  source: "https://openrouteservice.org/dev/#/api-docs",
  severity: "low",
  names: ["openrouteservice", "open-route-service", "ors-api", "ors-key", "heigit"],
  value: /[a-f0-9]{56}|eyJ[A-Za-z0-9+/=]{60,200}/,
  remediation: "Delete the key.",
  revoke: "https://account.heigit.org",
  hits: [`OPENROUTESERVICE_API_KEY="‹${fake("hex", 56)}›"`],
  misses: ["OPENROUTESERVICE_API_KEY=" + fake("hex", 10)],
});
