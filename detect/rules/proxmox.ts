import { defineAssignment, defineRule } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const proxmoxApiToken = defineRule({
  id: "proxmox-api-token",
  what: "a Proxmox VE API token",
  source: "https://pve.proxmox.com/wiki/Proxmox_VE_API#API_Tokens",
  severity: "critical",
  keywords: ["PVEAPIToken"],
  pattern: /PVEAPIToken=[\w.@-]{1,60}![\w.-]{1,60}=(?<secret>[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12})/,
  remediation: "Remove the token with `pveum user token remove`.",
  hits: [`Authorization: PVEAPIToken=root@pam!ci=‹${fakeUuid()}›`],
  misses: ["PVEAPIToken=root@pam!ci="],
});

export const proxmoxTokenSecret = defineAssignment({
  id: "proxmox-token-secret",
  what: "a Proxmox VE API token's secret",
  source: "https://pve.proxmox.com/wiki/Proxmox_VE_API#API_Tokens",
  severity: "critical",
  names: ["proxmox", "pm-api-token", "pve-token"],
  value: /[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/,
  remediation: "Remove the token with `pveum user token remove`.",
  hits: [`PROXMOX_TOKEN_SECRET="‹${fakeUuid()}›"`],
  misses: ["PROXMOX_TOKEN_SECRET=" + fake("hex", 10)],
});
