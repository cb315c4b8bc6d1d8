import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const remediation = "Revoke the key in Capella under API keys, or change the user's password.";

export const couchbaseCapellaKey = defineAssignment({
  id: "couchbase-capella-key",
  what: "a Couchbase Capella API key",
  source: "https://docs.couchbase.com/cloud/management-api-guide/management-api-start.html",
  severity: "critical",
  names: ["couchbase", "capella"],
  value: /[a-z0-9+/]{64}|[a-z0-9+/]{86}==|[a-z0-9+/]{43}=/,
  common: true,
  remediation,
  hits: [
    `CAPELLA_API_KEY_SECRET="‹${fake("base64", 64)}›"`,
    `CAPELLA_API_KEY_SECRET="‹${fake("base64", 86)}==›"`,
  ],
  misses: [`CAPELLA_API_KEY_SECRET="${fake("base64", 21)}"`],
});

export const couchbasePassword = defineAssignment({
  id: "couchbase-password",
  what: "a Couchbase password",
  source: "https://docs.couchbase.com/cloud/clusters/manage-database-users.html",
  severity: "critical",
  names: ["couchbase", "capella"],
  value: /(?=[^"'`\s]{0,40}\d)[\w!@#$%^&*+?~.-]{8,40}/,
  common: true,
  remediation,
  hits: [`COUCHBASE_PASSWORD="‹${fake("alnum", 16)}›"`],
  misses: [`COUCHBASE_PASSWORD="${fake("alnum", 5)}"`],
});
