import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const observeToken = defineAssignment({
  id: "observe-token",
  what: "an Observe ingest token",
  source: "https://docs.observeinc.com/docs/webhook",
  severity: "medium",
  names: ["observeinc", "observe-inc", "observe-token"],
  value: /[A-Za-z0-9]{20,24}:[A-Za-z0-9_-]{32,36}/,
  remediation: "Revoke the token under Data & integrations, Ingest tokens.",
  hits: [`OBSERVEINC_TOKEN="‹${fake("alnum", 20)}:${fake("alnum", 32)}›"`],
  misses: ['OBSERVEINC_TOKEN="short"'],
});
