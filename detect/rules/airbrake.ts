import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://docs.airbrake.io/docs/devops-tools/api/";
const remediation = "Regenerate the key under the project's or your user's settings.";
const revoke = "https://airbrake.io";

export const airbrakeProjectKey = defineAssignment({
  id: "airbrake-project-key",
  what: "an Airbrake project key",
  source,
  severity: "medium",
  names: ["airbrake"],
  value: /[a-f0-9]{32}/,
  remediation,
  revoke,
  hits: [`AIRBRAKE_PROJECT_KEY="‹${fake("hex", 32)}›"`],
  misses: [`AIRBRAKE_PROJECT_KEY="${fake("hex", 10)}"`],
});

export const airbrakeUserKey = defineAssignment({
  id: "airbrake-user-key",
  what: "an Airbrake user key",
  source,
  severity: "high",
  names: ["airbrake"],
  value: /[a-f0-9]{40}/,
  remediation,
  revoke,
  hits: [`AIRBRAKE_USER_KEY="‹${fake("hex", 40)}›"`],
  misses: [`AIRBRAKE_USER_KEY="${fake("hex", 13)}"`],
});
