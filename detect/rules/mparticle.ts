import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const mparticleSecret = defineAssignment({
  id: "mparticle-secret",
  what: "an mParticle secret",
  source: "https://docs.mparticle.com/developers/credential-management/",
  severity: "high",
  names: ["mparticle"],
  value: /[A-Za-z0-9_-]{64}/,
  remediation: "Rotate the secret in mParticle under setup, inputs.",
  hits: [`MPARTICLE_SECRET="‹${fake("alnum", 64)}›"`],
  misses: ["MPARTICLE_SECRET=" + fake("hex", 10)],
});
