import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const keenIoKey = defineAssignment({
  id: "keen-io-key",
  what: "a Keen key",
  source: "https://keen.io/docs/access/",
  severity: "high",
  names: ["keenio", "keen-io", "keen_write", "keen_read", "keen_master", "keen_api", "keen-project"],
  value: /[A-Fa-f0-9]{64,192}/,
  remediation: "Revoke the key in Keen's project under access.",
  hits: [`KEEN_WRITE_KEY="‹${fake("hex", 128)}›"`, `KEEN_MASTER_KEY="‹${fake("hex", 64)}›"`],
  misses: ["KEEN_WRITE_KEY=" + fake("hex", 10)],
});
