import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const hetznerCloudToken = defineAssignment({
  id: "hetzner-cloud-token",
  what: "a Hetzner Cloud API token",
  source: "https://docs.hetzner.cloud/reference/cloud#authentication",
  severity: "critical",
  names: ["hcloud", "hetzner"],
  value: /[a-z0-9]{64}/,
  remediation: "Delete the token under Security, API tokens.",
  revoke: "https://console.hetzner.cloud",
  hits: [`HCLOUD_TOKEN="‹${fake("alnum", 64)}›"`],
  misses: [`HCLOUD_TOKEN="${fake("alnum", 21)}"`],
});

export const hetznerDnsToken = defineAssignment({
  id: "hetzner-dns-token",
  what: "a Hetzner DNS API token",
  source: "https://dns.hetzner.com/api-docs#section/Authentication",
  severity: "critical",
  names: ["hetzner"],
  value: /[a-z0-9]{32}/,
  remediation: "Delete the token.",
  revoke: "https://dns.hetzner.com/settings/api-token",
  hits: [`HETZNER_DNS_API_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: [`HETZNER_DNS_API_TOKEN="${fake("alnum", 10)}"`],
});
