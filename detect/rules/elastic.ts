import { decoded } from "../checks/verdict.ts";
import { base64Bytes } from "../decode/base64.ts";
import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const elasticCloudKey = defineRule({
  id: "elastic-cloud-key",
  what: "an Elastic Cloud API key",
  source: "https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys",
  severity: "critical",
  documented: false,
  keywords: ["essu_"],
  pattern: token(/essu_[A-Za-z0-9+/_-]{60,200}={0,2}/),
  remediation: "Revoke the key under Organization, API keys.",
  revoke: "https://cloud.elastic.co",
  hits: ["essu_" + fake("base64", 112)],
  misses: ["essu_" + fake("base64", 37)],
});

export const elasticKey = defineAssignment({
  id: "elastic-key",
  what: "an Elasticsearch API key",
  source: "https://www.elastic.co/docs/deploy-manage/api-keys",
  severity: "critical",
  names: ["elastic-search", "elastic-api", "elastic-key", "es-api", "kibana", "elastic_cloud", "apm_api"],
  // ID and key, or both in base64.
  value: /[a-z0-9_-]{20}:[a-z0-9_-]{22}|[a-z0-9+/]{58}==|[a-z0-9+/]{60}/,
  validate: (secret) =>
    /^[\w-]{20}:[\w-]{22}$/.test(base64Bytes(secret) ?? "") ? decoded(true, "an ID and a key") : undefined,
  remediation: "Invalidate the key in Kibana under API keys, or reset the user's password.",
  hits: [
    `ELASTICSEARCH_API_KEY="‹${fake("base64", 58)}==›"`,
    `ELASTICSEARCH_API_KEY="‹${fake("alnum", 20)}:${fake("alnum", 22)}›"`,
  ],
  misses: [`ELASTICSEARCH_API_KEY="${fake("base64", 19)}=="`],
});

export const elasticPassword = defineAssignment({
  id: "elastic-password",
  what: "an Elastic Cloud password",
  source: "https://www.elastic.co/docs/deploy-manage/users-roles/cluster-or-deployment-auth/built-in-users",
  severity: "critical",
  names: ["elastic-password", "elasticsearch-password", "elastic_pass", "es_password"],
  value: /[a-z0-9]{24}/,
  remediation: "Reset the password with `elasticsearch-reset-password`, or in the deployment's Security.",
  hits: [`ELASTIC_PASSWORD="‹${fake("alnum", 24)}›"`],
  misses: [`ELASTIC_PASSWORD="${fake("alnum", 8)}"`],
});
