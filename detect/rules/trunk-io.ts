import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const trunkToken = defineAssignment({
  id: "trunk-token",
  what: "a Trunk API token",
  source: "https://docs.trunk.io/flaky-tests/get-started",
  severity: "medium",
  names: ["trunk-api", "trunk-token", "trunk-org"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`TRUNK_API_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['TRUNK_API_TOKEN="short"'],
});
