import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const droneToken = defineAssignment({
  id: "drone-token",
  what: "a Drone CI token or shared secret",
  source: "https://docs.drone.io/cli/configure/",
  severity: "critical",
  names: ["drone", "drone-ci"],
  value: /[a-z0-9]{32}/,
  common: true,
  remediation:
    "Regenerate the token under your account in Drone; change the shared secret on server and runners.",
  hits: [`DRONE_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: [`DRONE_TOKEN="${fake("alnum", 10)}"`],
});
