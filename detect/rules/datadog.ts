import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const datadogKey = defineAssignment({
  id: "datadog-key",
  what: "a Datadog key",
  source: "https://docs.datadoghq.com/account_management/api-app-keys/",
  severity: "high",
  names: ["datadog", "dd_api_key", "dd_app_key", "dd-api-key", "dd-application-key", "ddapikey"],
  // API keys have 32 characters, application keys 40.
  value: /(?:[a-f0-9]{40}|[a-f0-9]{32})/,
  remediation: "Revoke it in Datadog's organization settings.",
  hits: [`DD_API_KEY=‹${fake("hex", 32)}›`, `DATADOG_APP_KEY: "‹${fake("hex", 40)}›"`],
  misses: ["DD_API_KEY=short"],
});
