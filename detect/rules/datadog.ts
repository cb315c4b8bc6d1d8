import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const datadogToken = defineRule({
  id: "datadog-token",
  what: "a Datadog access token",
  source: "https://docs.datadoghq.com/account_management/personal-access-tokens/",
  severity: "high",
  keywords: ["ddpat_", "ddsat_"],
  // Personal, service.
  pattern: token(/dd[ps]at_[A-Za-z0-9_-]{30,120}/),
  remediation: "Revoke it in Datadog under access tokens.",
  hits: ["ddpat_" + fake("alnum", 60), "ddsat_" + fake("alnum", 60)],
  misses: ["ddpat_" + "..."],
});

export const datadogApplicationKey = defineRule({
  id: "datadog-application-key",
  what: "a Datadog application key",
  source:
    "https://docs.aws.amazon.com/secretsmanager/latest/userguide/mes-partner-DatadogApplicationKey.html",
  severity: "high",
  keywords: ["ddapp_"],
  pattern: token(/ddapp_[A-Za-z0-9]{34}/),
  remediation: "Revoke it in Datadog's organization settings under application keys.",
  hits: ["ddapp_" + fake("alnum", 34)],
  misses: ["ddapp_" + "..."],
});

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
