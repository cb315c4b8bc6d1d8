import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const lancedbKey = defineAssignment({
  id: "lancedb-key",
  what: "a LanceDB Cloud API key",
  source: "https://lancedb.com/docs/cloud/get-started/",
  severity: "high",
  names: ["lancedb"],
  value: /sk_[A-Z0-9]{56}={0,6}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`LANCEDB_API_KEY="‹sk_${fake("upper", 56)}›"`],
  misses: ['LANCEDB_API_KEY="short"'],
});
