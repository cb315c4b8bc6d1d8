import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ipinfodbApiKey = defineAssignment({
  id: "ipinfodb-api-key",
  what: "an IPInfoDB API key",
  source: "https://www.ipinfodb.com/api",
  severity: "low",
  names: ["ipinfodb"],
  value: /[a-f0-9]{64}/,
  remediation: "Ask for a new key.",
  revoke: "https://www.ipinfodb.com",
  hits: [`IPINFODB_API_KEY="‹${fake("hex", 64)}›"`],
  misses: ["IPINFODB_API_KEY=" + fake("hex", 10)],
});
