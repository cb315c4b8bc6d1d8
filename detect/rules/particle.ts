import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const particleAccessToken = defineAssignment({
  id: "particle-access-token",
  what: "a Particle access token",
  source: "https://docs.particle.io/reference/cloud-apis/access-tokens/",
  severity: "critical",
  names: ["particle-io", "particleio", "particle.io", "particle"],
  common: true,
  value: /[a-f0-9]{40}/,
  remediation: "Delete the token with `particle token revoke`.",
  hits: [`PARTICLE_ACCESS_TOKEN="‹${fake("hex", 40)}›"`],
  misses: ["PARTICLE_ACCESS_TOKEN=" + fake("hex", 10)],
});
