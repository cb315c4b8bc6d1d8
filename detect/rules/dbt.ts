import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://docs.getdbt.com/docs/dbt-cloud-apis/authentication";
const remediation = "Revoke the token in dbt under Account settings, API tokens.";

export const dbtToken = defineRule({
  id: "dbt-token",
  what: "a dbt platform token",
  source,
  severity: "critical",
  documented: false,
  keywords: ["dbtc_", "dbtu_"],
  pattern: token(/dbt[cu]_[A-Za-z0-9_-]{30,64}={0,2}/),
  remediation,
  hits: ["dbtc_" + fake("alnum", 40)],
  misses: ["dbtc_" + fake("alnum", 13)],
});

export const dbtLegacyToken = defineAssignment({
  id: "dbt-legacy-token",
  what: "a dbt Cloud token",
  source,
  severity: "critical",
  names: ["dbt-cloud", "dbt_api", "dbt_token"],
  value: /[a-f0-9]{40}/,
  remediation,
  hits: [`DBT_CLOUD_API_TOKEN="‹${fake("hex", 40)}›"`],
  misses: [`DBT_CLOUD_API_TOKEN="${fake("hex", 13)}"`],
});
