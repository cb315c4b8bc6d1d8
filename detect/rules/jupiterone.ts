import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const jupiteroneApiKey = defineAssignment({
  id: "jupiterone-api-key",
  what: "a JupiterOne API key",
  source: "https://docs.jupiterone.io/reference/api/authentication",
  severity: "critical",
  names: ["jupiterone", "jupiter-one", "j1_api", "j1_access"],
  value: /[A-Za-z0-9+/_-]{64,128}={0,2}/,
  remediation: "Revoke the key in JupiterOne's settings under API keys.",
  hits: [`JUPITERONE_API_KEY="‹${fake("alnum", 76)}›"`],
  misses: ["JUPITERONE_API_KEY=" + fake("hex", 10)],
});
