import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const lancedbKey = defineAssignment({
  id: "lancedb-key",
  what: "a LanceDB Cloud API key",
  source: "https://github.com/lancedb/lancedb/blob/main/docs/src/js/interfaces/ConnectionOptions.md",
  severity: "high",
  names: ["lancedb"],
  value: /sk_[A-Za-z0-9_-]{16,128}={0,6}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`LANCEDB_API_KEY="‹sk_${fake("upper", 56)}›"`],
  misses: ['LANCEDB_API_KEY="short"'],
});
