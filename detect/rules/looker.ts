import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const lookerClientSecret = defineAssignment({
  id: "looker-client-secret",
  what: "a Looker API client secret",
  source: "https://cloud.google.com/looker/docs/api-auth",
  severity: "critical",
  names: ["looker"],
  value: /[A-Za-z0-9]{24}/,
  remediation: "Delete the API key in Looker under admin, users.",
  hits: [`LOOKERSDK_CLIENT_SECRET="‹${fake("alnum", 24)}›"`],
  misses: ["LOOKERSDK_CLIENT_SECRET=" + fake("hex", 10)],
});

export const lookerClientId = defineAssignment({
  id: "looker-client-id",
  what: "a Looker API client ID",
  source: "https://cloud.google.com/looker/docs/api-auth",
  severity: "low",
  names: ["looker"],
  value: /[A-Za-z0-9]{20}/,
  remediation: "Delete the API key in Looker under admin, users.",
  hits: [`LOOKERSDK_CLIENT_ID="‹${fake("alnum", 20)}›"`],
  misses: ["LOOKERSDK_CLIENT_ID=" + fake("hex", 10)],
});
