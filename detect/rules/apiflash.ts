import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const apiflashKey = defineAssignment({
  id: "apiflash-key",
  what: "an ApiFlash access key",
  source: "https://apiflash.com/documentation",
  severity: "medium",
  names: ["api-flash"],
  value: /[a-f0-9]{32}/,
  remediation: "Delete the access key.",
  revoke: "https://apiflash.com/dashboard/access_keys",
  hits: [`APIFLASH_ACCESS_KEY="‹${fake("hex", 32)}›"`],
  misses: [`APIFLASH_ACCESS_KEY="${fake("hex", 10)}"`],
});
