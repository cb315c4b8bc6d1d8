import { defineAssignment } from "../rule.ts";
import { CHOSEN } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const oxylabsPassword = defineAssignment({
  id: "oxylabs-password",
  what: "an Oxylabs password",
  source: "https://developers.oxylabs.io/scraper-apis/getting-started/authentication",
  severity: "high",
  names: ["oxylabs"],
  value: CHOSEN,
  remediation: "Change the password of the API user in the dashboard.",
  revoke: "https://dashboard.oxylabs.io",
  hits: [`OXYLABS_PASSWORD="‹${fake("alnum", 32)}›"`],
  misses: ['OXYLABS_PASSWORD="short"'],
});
