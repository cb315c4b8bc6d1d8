import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const observeToken = defineAssignment({
  id: "observe-token",
  what: "an Observe ingest token",
  source: "https://docs.observeinc.com/docs/manage-ingest-tokens",
  severity: "medium",
  names: ["observeinc", "observe-inc", "observe-token"],
  value: /ds[A-Za-z0-9]{20}:[A-Za-z0-9_-]{32}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`OBSERVEINC_TOKEN="‹ds${fake("alnum", 20)}:${fake("alnum", 32)}›"`],
  misses: ['OBSERVEINC_TOKEN="short"'],
});
