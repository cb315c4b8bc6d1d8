import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://support.crowdin.com/developer/authorization/";
const remediation = "Delete the token.";
const revoke = "https://crowdin.com/settings#api-key";

export const crowdinToken = defineAssignment({
  id: "crowdin-token",
  what: "a Crowdin personal access token",
  source,
  severity: "high",
  names: ["crowdin"],
  value: /[a-z0-9]{80}|[a-f0-9]{64}/,
  remediation,
  revoke,
  hits: [`CROWDIN_PERSONAL_TOKEN="‹${fake("hex", 80)}›"`],
  misses: [`CROWDIN_PERSONAL_TOKEN="${fake("hex", 26)}"`],
});

export const crowdinProjectKey = defineAssignment({
  id: "crowdin-project-key",
  what: "a Crowdin project API key",
  source,
  severity: "high",
  names: ["crowdin"],
  // Of the first version of the API.
  value: /[a-f0-9]{32}/,
  remediation,
  revoke,
  hits: [`CROWDIN_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`CROWDIN_API_KEY="${fake("hex", 10)}"`],
});
