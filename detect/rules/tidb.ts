import { defineAssignment } from "../rule.ts";
import { fakeUuid } from "./fake.ts";

export const tidbApiKey = defineAssignment({
  id: "tidb-api-key",
  what: "a TiDB Cloud API key",
  source: "https://docs.pingcap.com/tidbcloud/api/v1beta1#section/Authentication",
  severity: "critical",
  names: ["tidb-cloud", "tidbcloud", "tidb"],
  value: /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/,
  remediation: "Delete it under organization settings, API keys.",
  revoke: "https://tidbcloud.com",
  hits: [`TIDB_CLOUD_PRIVATE_KEY="‹${fakeUuid()}›"`],
  misses: ['TIDB_CLOUD_PRIVATE_KEY="changeme"', "TiDB by HTTP (ychukina)"],
});
