import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const amplitudeSecretKey = defineAssignment({
  id: "amplitude-secret-key",
  what: "an Amplitude key",
  source: "https://amplitude.com/docs/apis/authentication",
  severity: "medium",
  names: ["amplitude_secret", "amplitudesecret", "amplitude_api", "amplitudeapikey"],
  value: /[a-f0-9]{32}/,
  remediation: "Rotate the project's keys in Amplitude's settings.",
  hits: [`AMPLITUDE_SECRET_KEY=‹${fake("hex", 32)}›`],
  misses: ["AMPLITUDE_SECRET_KEY=short"],
});
