import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const zabbixApiToken = defineAssignment({
  id: "zabbix-api-token",
  what: "a Zabbix API token",
  source:
    "https://www.zabbix.com/documentation/current/en/manual/web_interface/frontend_sections/users/api_tokens",
  severity: "critical",
  names: ["zabbix"],
  value: /[a-f0-9]{64}/,
  remediation: "Delete it in Zabbix under users, API tokens.",
  hits: [`ZABBIX_API_TOKEN="‹${fake("hex", 64)}›"`],
  misses: [`ZABBIX_API_TOKEN="${fake("hex", 21)}"`],
});
