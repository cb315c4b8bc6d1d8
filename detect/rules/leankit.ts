import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const leankitApiToken = defineAssignment({
  id: "leankit-api-token",
  what: "a Planview AgilePlace (LeanKit) API token",
  source: "https://success.planview.com/Planview_AgilePlace",
  severity: "medium",
  names: ["leankit", "agileplace"],
  value: /[a-f0-9]{128}|[A-Za-z0-9_-]{32,256}/,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`LEANKIT_API_KEY=‹${fake("hex", 128)}›`],
  misses: [`LEANKIT_API_KEY=${fake("alnum", 10)}`],
});
