import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const koyebApiToken = defineAssignment({
  id: "koyeb-api-token",
  what: "a Koyeb API token",
  source: "https://www.koyeb.com/docs/reference/api",
  severity: "critical",
  names: ["koyeb"],
  value: /[a-z0-9]{64}/,
  remediation: "Delete the token.",
  revoke: "https://app.koyeb.com/user/settings/api",
  hits: [`KOYEB_TOKEN="‹${fake("lower", 64)}›"`],
  misses: ["KOYEB_TOKEN=" + fake("hex", 10)],
});
