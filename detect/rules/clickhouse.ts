import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const clickhouseCloudSecret = defineRule({
  id: "clickhouse-cloud-secret",
  what: "a ClickHouse Cloud API key's secret",
  source: "https://clickhouse.com/docs/cloud/manage/openapi",
  severity: "critical",
  documented: false,
  keywords: ["4b1d"],
  pattern: token(/4b1d[A-Za-z0-9]{38}/),
  remediation: "Delete the key under API keys.",
  revoke: "https://console.clickhouse.cloud",
  hits: ["4b1d" + fake("alnum", 38)],
  misses: ["4b1d" + fake("alnum", 12)],
});
