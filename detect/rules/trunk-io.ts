import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const trunkToken = defineAssignment({
  id: "trunk-token",
  what: "a Trunk API token",
  source: "https://docs.trunk.io/api/authentication/legacy",
  severity: "medium",
  names: ["trunk-api", "trunk-token", "trunk-org"],
  value: UNSPECIFIED,
  remediation: "Rotate the token under Settings, Developer, API Keys.",
  revoke: "https://app.trunk.io/settings/developer/api-tokens",
  hits: [`TRUNK_API_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['TRUNK_API_TOKEN="short"'],
});
