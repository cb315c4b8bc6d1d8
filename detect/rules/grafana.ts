import { jsonOfBase64 } from "../checks/bytes.ts";
import { crcHex } from "../checks/crc-32.ts";
import { checked, decoded } from "../checks/verdict.ts";
import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const grafanaServiceAccountToken = defineRule({
  id: "grafana-service-account-token",
  what: "a Grafana service account token",
  source: "https://grafana.com/docs/grafana/latest/developers/http_api/serviceaccount/",
  severity: "high",
  keywords: ["glsa_"],
  // prefix(5) + random(32) + _ + CRC-32 in hex(8)
  pattern: token(/glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}/),
  // https://github.com/grafana/grafana/blob/main/pkg/components/satokengen/satokengen.go: of the prefix and the secret
  validate: (secret) => checked(crcHex(secret.slice(0, -9)) === secret.slice(-8).toLowerCase()),
  remediation: "Delete it at the service account.",
  hits: [`glsa_${fake("alnum", 32)}_${crcHex(`glsa_${fake("alnum", 32)}`)}`],
  misses: ["glsa_" + "..."],
});

export const grafanaCloudToken = defineRule({
  id: "grafana-cloud-token",
  what: "a Grafana Cloud token",
  source:
    "https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/",
  severity: "high",
  documented: false,
  keywords: ["glc_"],
  pattern: token(/glc_[A-Za-z0-9+/]{32,400}={0,3}/),
  validate: (secret) => (jsonOfBase64(secret.slice(4)) ? decoded(true, "JSON") : undefined),
  remediation: "Delete it at the access policy.",
  hits: ["glc_" + "eyJv" + fake("base64", 120)],
  misses: ["glc_" + "..."],
});

export const grafanaLegacyKey = defineRule({
  id: "grafana-legacy-api-key",
  what: "a Grafana API key",
  source: "https://grafana.com/docs/grafana/latest/developers/http_api/serviceaccount/",
  severity: "high",
  keywords: ["eyJrIjoi"],
  // Base64 of {"k":"the key","n":"its name","id":1}; service accounts' tokens have taken their place.
  pattern: token(/eyJrIjoi[A-Za-z0-9+/]{60,400}={0,3}/),
  remediation: "Delete it in Grafana's administration, and use a service account's token.",
  hits: ["eyJrIjoi" + fake("alnum", 72) + "==", "eyJrIjoi" + fake("alnum", 92)],
  misses: ["eyJrIjoi" + fake("alnum", 20)],
});
