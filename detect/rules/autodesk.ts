import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const autodeskCredential = defineAssignment({
  id: "autodesk-credential",
  what: "an Autodesk client ID or secret",
  source: "https://aps.autodesk.com/en/docs/oauth/v2/tutorials/create-app/",
  severity: "high",
  names: ["autodesk", "aps-client", "forge-client", "aps_secret", "forge_secret"],
  value: /[a-z0-9]{16}|[a-z0-9]{32}|[a-z0-9]{48}|[a-z0-9]{64}/,
  remediation: "Regenerate the app's secret.",
  revoke: "https://aps.autodesk.com/myapps",
  hits: [
    `AUTODESK_CLIENT_SECRET="‹${fake("alnum", 16)}›"`,
    `AUTODESK_CLIENT_SECRET="‹${fake("alnum", 64)}›"`,
  ],
  misses: [`AUTODESK_CLIENT_SECRET="${fake("alnum", 10)}"`],
});
