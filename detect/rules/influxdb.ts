import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const influxdbToken = defineRule({
  id: "influxdb-token",
  what: "an InfluxDB API token",
  source: "https://docs.influxdata.com/influxdb3/core/admin/tokens/",
  severity: "critical",
  keywords: ["apiv3_"],
  pattern: token(/apiv3_[A-Za-z0-9_-]{86}/),
  remediation: "Delete the token with `influxdb3 delete token`.",
  hits: ["apiv3_" + fake("alnum", 86)],
  misses: ["apiv3_" + fake("alnum", 10)],
});

export const influxdbV2Token = defineAssignment({
  id: "influxdb-v2-token",
  what: "an InfluxDB 2 API token",
  source: "https://docs.influxdata.com/influxdb/v2/admin/tokens/",
  severity: "critical",
  names: ["influxdb", "influx"],
  value: /[A-Za-z0-9_-]{86}==/,
  remediation: "Delete the token with `influx auth delete`.",
  hits: [`INFLUX_TOKEN="‹${fake("alnum", 86)}==›"`],
  misses: ["INFLUX_TOKEN=" + fake("hex", 10)],
});
