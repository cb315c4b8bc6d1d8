import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const splitwiseSecret = defineAssignment({
  id: "splitwise-secret",
  what: "a Splitwise consumer secret or API key",
  source: "https://dev.splitwise.com/",
  severity: "medium",
  names: ["splitwise", "split-wise"],
  value: /[A-Za-z0-9]{40}/,
  remediation: "Regenerate it.",
  revoke: "https://secure.splitwise.com/apps",
  hits: [`SPLITWISE_CONSUMER_SECRET="‹${fake("alnum", 40)}›"`],
  misses: [`SPLITWISE_CONSUMER_SECRET="${fake("alnum", 13)}"`],
});
