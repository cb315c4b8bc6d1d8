import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const apolloGraphKey = defineRule({
  id: "apollo-graph-key",
  what: "an Apollo GraphOS key",
  source: "https://www.apollographql.com/docs/graphos/platform/access-management/api-keys",
  severity: "high",
  documented: false,
  keywords: ["service:", "user:gh.", "user:fb"],
  // What it stands for, its name, then 22 characters.
  pattern: token(
    /(?:service:[A-Za-z][A-Za-z0-9_-]{1,63}|user:(?:gh|fb)[.:a-z0-9-]{4,64}):(?=[A-Za-z_-]{0,21}\d)(?=[a-z0-9_-]{0,21}[A-Z])[A-Za-z0-9_-]{22}/,
  ),
  remediation: "Delete the key in Apollo GraphOS Studio under the graph's or your own settings.",
  hits: ["service:shop-prod:" + fake("alnum", 22)],
  misses: ["service:" + "shop:get", "service:" + "shop:take-all-orders-there"],
});

export const apolloIoKey = defineAssignment({
  id: "apollo-io-key",
  what: "an Apollo.io key",
  source: "https://docs.apollo.io/docs/create-api-key",
  severity: "medium",
  names: ["apollo"],
  value: /[a-z0-9_-]{22}/,
  common: true,
  remediation: "Delete the key under Settings, Integrations, API.",
  revoke: "https://app.apollo.io",
  hits: [`APOLLO_IO_API_KEY="‹${fake("alnum", 22)}›"`],
  misses: [`APOLLO_IO_API_KEY="${fake("alnum", 7)}"`],
});
