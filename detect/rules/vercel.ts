import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const vercelToken = defineRule({
  id: "vercel-token",
  what: "a Vercel token",
  source: "https://vercel.com/changelog/new-token-formats-and-secret-scanning",
  severity: "critical",
  documented: false,
  keywords: ["vcp_", "vci_", "vca_", "vcr_", "vck_"],
  // Personal, integration, app, refresh, AI gateway.
  pattern: token(/vc[piark]_[A-Za-z0-9]{24,60}/),
  remediation: "Delete it.",
  revoke: "https://vercel.com/account/settings/tokens",
  hits: ["vcp_" + fake("alnum", 56)],
  misses: ["vcp_" + "..."],
});

export const vercelBlobToken = defineRule({
  id: "vercel-blob-token",
  what: "a Vercel Blob token",
  source: "https://github.com/vercel/storage/blob/main/packages/blob/src/client.node.test.ts",
  severity: "high",
  keywords: ["vercel_blob_rw_"],
  pattern: token(/vercel_blob_rw_[A-Za-z0-9]{16}_[A-Za-z0-9]{30,32}/),
  remediation: "Rotate it in the store's settings.",
  hits: ["vercel_blob_rw_" + fake("alnum", 16) + "_" + fake("alnum", 30)],
  misses: ["vercel_blob_rw_" + "..."],
});

export const vercelLegacyToken = defineAssignment({
  id: "vercel-legacy-token",
  what: "a Vercel token",
  source: "https://vercel.com/docs/rest-api#authentication",
  severity: "critical",
  names: ["vercel", "now-token"],
  common: true,
  value: /[A-Za-z0-9]{24}/,
  remediation: "Delete it.",
  revoke: "https://vercel.com/account/settings/tokens",
  hits: [`VERCEL_TOKEN=‹${fake("alnum", 24)}›`],
  misses: ["VERCEL_TOKEN=short"],
});
