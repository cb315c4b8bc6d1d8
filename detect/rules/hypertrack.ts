import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const hypertrackSecretKey = defineAssignment({
  id: "hypertrack-secret-key",
  what: "a HyperTrack secret key",
  source: "https://hypertrack.com/docs/references/#references-http-basic-auth",
  severity: "high",
  names: ["hyper-track"],
  value: /[a-z0-9_-]{54}/,
  remediation: "Reset the secret key.",
  revoke: "https://dashboard.hypertrack.com/setup",
  hits: [`HYPERTRACK_SECRET_KEY="‹${fake("alnum", 54)}›"`],
  misses: [`HYPERTRACK_SECRET_KEY="${fake("alnum", 18)}"`],
});
