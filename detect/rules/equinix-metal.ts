import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const equinixMetalToken = defineAssignment({
  id: "equinix-metal-token",
  what: "an Equinix Metal API token",
  source: "https://deploy.equinix.com/developers/docs/metal/accounts/api-keys/",
  severity: "critical",
  names: ["metal_auth", "packet_auth", "equinix-metal", "equinixmetal"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Delete the key.",
  hits: [`METAL_AUTH_TOKEN=‹${fake("alnum", 32)}›`],
  misses: ["METAL_PROJECT=shop"],
});
