import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const envoyKey = defineAssignment({
  id: "envoy-key",
  what: "an Envoy (visitor management) API key",
  source: "https://developers.envoy.com/hub/docs/authentication",
  severity: "high",
  names: ["envoy-api"],
  value: /[a-z0-9]{32,64}/,
  common: true,
  remediation: "Delete the key in Envoy under Integrations, API keys.",
  hits: [`ENVOY_API_KEY="‹${fake("alnum", 48)}›"`],
  misses: [`ENVOY_API_KEY="${fake("alnum", 16)}"`],
});
