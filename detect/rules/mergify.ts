import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const mergifyApplicationKey = defineAssignment({
  id: "mergify-application-key",
  what: "a Mergify application key",
  source: "https://docs.mergify.com/api/usage",
  severity: "high",
  names: ["mergify"],
  value: /(?:mka_)?[A-Za-z0-9_-]{32,128}/,
  remediation: "Delete the application in Mergify's dashboard.",
  hits: [`MERGIFY_TOKEN="‹${fake("alnum", 64)}›"`],
  misses: ["MERGIFY_TOKEN=" + fake("hex", 10)],
});
