import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const pantheonMachineToken = defineAssignment({
  id: "pantheon-machine-token",
  what: "a Pantheon machine token",
  source: "https://docs.pantheon.io/machine-tokens",
  severity: "high",
  names: ["pantheon", "terminus"],
  common: true,
  value: /[A-Za-z0-9_-]{40,60}/,
  remediation: "Revoke it in Pantheon's dashboard under machine tokens.",
  hits: [`TERMINUS_TOKEN=‹${fake("alnum", 51)}›`],
  misses: ["TERMINUS_REGION=shop"],
});
