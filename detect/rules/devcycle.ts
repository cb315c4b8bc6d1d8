import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const devcycleServerKey = defineRule({
  id: "devcycle-server-key",
  what: "a DevCycle server key",
  source: "https://docs.devcycle.com/platform/security-and-guardrails/permissions",
  severity: "medium",
  documented: false,
  keywords: ["dvc_server_"],
  // Keys for clients and phones are public by design.
  pattern: token(/dvc_server_[A-Za-z0-9_-]{20,80}/),
  remediation: "Revoke the key in the environment's settings.",
  hits: ["dvc_server_" + fake("lower", 36) + "_" + fake("lower", 7)],
  misses: ["dvc_server_" + "..."],
});
