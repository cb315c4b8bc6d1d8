import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const clarifaiKey = defineAssignment({
  id: "clarifai-key",
  what: "a Clarifai personal access token or API key",
  source: "https://docs.clarifai.com/control/authentication/pat",
  severity: "medium",
  names: ["clarifai"],
  value: /[a-f0-9]{32}/,
  remediation: "Delete the token.",
  revoke: "https://clarifai.com/settings/security",
  hits: [`CLARIFAI_PAT="‹${fake("hex", 32)}›"`],
  misses: [`CLARIFAI_PAT="${fake("hex", 10)}"`],
});
