import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const abuseipdbKey = defineAssignment({
  id: "abuseipdb-key",
  what: "an AbuseIPDB API key",
  source: "https://docs.abuseipdb.com/",
  severity: "medium",
  names: ["abuse-ipdb", "abuse_ip_db"],
  value: /[a-f0-9]{80}/,
  remediation: "Delete the key.",
  revoke: "https://www.abuseipdb.com/account/api",
  hits: [`ABUSEIPDB_API_KEY="‹${fake("hex", 80)}›"`],
  misses: [`ABUSEIPDB_API_KEY="${fake("hex", 26)}"`],
});
