import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const jsonbinKey = defineAssignment({
  id: "jsonbin-key",
  what: "a JSONBin key",
  source: "https://jsonbin.io/api-reference",
  severity: "medium",
  names: ["jsonbin", "x-master-key", "x-access-key"],
  value: /\$2[aby]\$10\$[./A-Za-z0-9]{53}/,
  remediation: "Regenerate the key.",
  revoke: "https://jsonbin.io/app/api-keys",
  hits: [`JSONBIN_MASTER_KEY="‹$2a$10$${fake("alnum", 53)}›"`],
  misses: ["JSONBIN_MASTER_KEY=" + fake("hex", 10)],
});
