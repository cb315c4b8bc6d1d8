import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const vmwareApiToken = defineAssignment({
  id: "vmware-api-token",
  what: "a VMware Cloud API token",
  source: "https://techdocs.broadcom.com/us/en/vmware-cis/cloud/vmware-cloud.html",
  severity: "critical",
  names: ["vmware", "vcenter", "vsphere", "vmc-api", "csp-api", "csp-refresh", "tanzu"],
  common: true,
  value: /[A-Za-z0-9]{64}/,
  remediation: "Revoke it in VMware Cloud Services under my account, API tokens.",
  hits: [`VMWARE_API_TOKEN="‹${fake("alnum", 64)}›"`],
  misses: [`VMWARE_API_TOKEN="${fake("alnum", 21)}"`],
});
