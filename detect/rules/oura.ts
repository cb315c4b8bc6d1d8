import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ouraAccessToken = defineAssignment({
  id: "oura-access-token",
  what: "an Oura personal access token",
  source: "https://cloud.ouraring.com/docs/authentication",
  severity: "medium",
  names: ["oura-ring", "ouraring", "oura-access", "oura-token", "oura-pat", "oura-personal", "oura-api"],
  common: true,
  value: /[A-Z0-9]{32}/,
  remediation: "Delete the token.",
  revoke: "https://cloud.ouraring.com/personal-access-tokens",
  hits: [`OURA_ACCESS_TOKEN="‹${fake("upper", 32)}›"`],
  misses: ["OURA_ACCESS_TOKEN=" + fake("hex", 10)],
});
