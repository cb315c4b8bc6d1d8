import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const netdataClaimToken = defineAssignment({
  id: "netdata-claim-token",
  what: "a Netdata claim or API token",
  source: "https://learn.netdata.cloud/docs/netdata-cloud/connect-agent",
  severity: "medium",
  names: ["netdata"],
  value: /[A-Za-z0-9_-]{135}|[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/,
  remediation: "Regenerate the token in the space's settings.",
  hits: [`NETDATA_CLAIM_TOKEN="‹${fake("alnum", 135)}›"`],
  misses: ["NETDATA_CLAIM_TOKEN=" + fake("hex", 10)],
});
