import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const pandascoreToken = defineAssignment({
  id: "pandascore-token",
  what: "a PandaScore access token",
  source: "https://developers.pandascore.co/docs/authentication",
  severity: "low",
  names: ["pandascore", "panda-score"],
  value: /[A-Za-z0-9_-]{51}/,
  remediation: "Regenerate the token.",
  revoke: "https://app.pandascore.co/dashboard/main",
  hits: [`PANDASCORE_TOKEN="‹${fake("alnum", 51)}›"`],
  misses: ["PANDASCORE_TOKEN=" + fake("hex", 10)],
});
