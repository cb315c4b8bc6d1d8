import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const clustdocToken = defineAssignment({
  id: "clustdoc-token",
  what: "a Clustdoc API token",
  source: "https://developers.clustdoc.com/",
  severity: "high",
  names: ["clustdoc"],
  value: /[a-z0-9]{60}/,
  remediation: "Delete the token in Clustdoc under Settings, API.",
  hits: [`CLUSTDOC_API_TOKEN="‹${fake("alnum", 60)}›"`],
  misses: [`CLUSTDOC_API_TOKEN="${fake("alnum", 20)}"`],
});
