import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const rancherToken = defineRule({
  id: "rancher-token",
  what: "a Rancher API token",
  source: "https://ranchermanager.docs.rancher.com/reference-guides/about-the-api/api-tokens",
  severity: "critical",
  documented: false,
  keywords: ["token-", "kubeconfig-u"],
  // token- + name(5) + : + secret(54).
  pattern: token(/(?:token-[a-z0-9]{5}|kubeconfig-(?:u|user)-[a-z0-9]{5,14}):[a-z0-9]{54}/),
  remediation: "Delete it in Rancher under account and API keys.",
  hits: ["token-" + fake("lower", 5) + ":" + fake("lower", 54)],
  misses: ["token-" + fake("lower", 5)],
});
