import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const uuid = `${fake("hex", 8)}-${fake("hex", 4)}-4${fake("hex", 3)}-a${fake("hex", 3)}-${fake("hex", 12)}`;

export const snykToken = defineAssignment({
  id: "snyk-token",
  what: "a Snyk API token",
  source: "https://docs.snyk.io/snyk-api/authentication-for-api",
  severity: "high",
  names: ["snyk"],
  value: /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/,
  remediation: "Revoke it.",
  revoke: "https://app.snyk.io/account",
  hits: [`SNYK_TOKEN=‹${uuid}›`],
  misses: ["SNYK_ORG=shop"],
});
