import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const nameComApiToken = defineAssignment({
  id: "name-com-api-token",
  what: "a Name.com API token",
  source: "https://docs.name.com/docs/introduction",
  severity: "critical",
  names: ["name-com", "namecom", "name.com"],
  value: /[a-f0-9]{40}/,
  remediation: "Delete the token.",
  revoke: "https://www.name.com/account/settings/api",
  hits: [`NAMECOM_API_TOKEN="‹${fake("hex", 40)}›"`],
  misses: ["NAMECOM_API_TOKEN=" + fake("hex", 10)],
});
