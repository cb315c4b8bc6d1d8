import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const cloudElementsSecret = defineAssignment({
  id: "cloud-elements-secret",
  what: "a Cloud Elements secret",
  source: "https://help.openconnectors.ext.hana.ondemand.com/home/authentication",
  severity: "high",
  names: ["cloud-elements"],
  value: /[a-z0-9+/]{43}=?/,
  remediation: "Reset the user's secret in Cloud Elements.",
  hits: [`CLOUD_ELEMENTS_USER_SECRET="‹${fake("base64", 43)}=›"`],
  misses: [`CLOUD_ELEMENTS_USER_SECRET="${fake("base64", 14)}="`],
});
