import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const pingoneClientSecret = defineAssignment({
  id: "pingone-client-secret",
  what: "a PingOne client secret",
  source:
    "https://developer.pingidentity.com/pingone-api/foundations/getting-started-with-the-pingone-apis.html",
  severity: "high",
  names: ["pingone", "ping-one", "pingidentity", "pingfederate"],
  value: /[A-Za-z0-9._~-]{64}/,
  remediation: "Rotate the application's secret in PingOne.",
  hits: [`PINGONE_CLIENT_SECRET=‹${fake("alnum", 64)}›`],
  misses: ["PINGONE_REGION=shop"],
});
