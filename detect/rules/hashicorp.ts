import { bytesOfBase64 } from "../checks/bytes.ts";
import { decoded } from "../checks/verdict.ts";
import { defineAssignment, defineRule, token, type Verdict } from "../rule.ts";
import { fake } from "./fake.ts";

export const vaultToken = defineRule({
  id: "vault-token",
  what: "a HashiCorp Vault or OpenBao token",
  source: "https://developer.hashicorp.com/vault/docs/concepts/tokens#token-formats",
  severity: "critical",
  keywords: ["hvs.", "hvb.", "hvr."],
  // Service, batch, recovery.
  pattern: token(/hv[sbr]\.[A-Za-z0-9_-]{24,300}/),
  validate: signedVerdict,
  remediation: "Revoke it with `vault token revoke`.",
  hits: ["hvs." + fake("alnum", 24), "hvs." + "CAES" + fake("alnum", 92), "hvb." + fake("alnum", 140)],
  misses: ["hvs." + "..."],
});

/**
 * Service tokens that all nodes can check are a protobuf: its version, an HMAC of 32 bytes, the token. Others are not.
 * https://github.com/hashicorp/vault/blob/main/vault/tokens/token.proto
 */
function signedVerdict(secret: string): Verdict | undefined {
  const bytes = bytesOfBase64(secret.slice(4));
  const isSigned =
    bytes[0] === 0x08 &&
    bytes[2] === 0x12 &&
    bytes[3] === 32 &&
    bytes[36] === 0x1a &&
    bytes.length === 38 + bytes[37]!;
  return isSigned ? decoded(true, "a signed token") : undefined;
}

export const vaultLegacyToken = defineAssignment({
  id: "vault-legacy-token",
  what: "a HashiCorp Vault or OpenBao token",
  source: "https://developer.hashicorp.com/vault/docs/concepts/tokens#token-formats",
  severity: "critical",
  names: ["vault_token", "vaulttoken", "x-vault-token", "bao_token"],
  // Before Vault 1.10, and in OpenBao.
  value: /[sbr]\.[A-Za-z0-9]{24,100}/,
  remediation: "Revoke it with `vault token revoke` or `bao token revoke`.",
  hits: [`VAULT_TOKEN=‹s.${fake("alnum", 24)}›`],
  misses: ["VAULT_TOKEN=root"],
});

export const terraformCloudToken = defineRule({
  id: "terraform-cloud-token",
  what: "an HCP Terraform token",
  source: "https://developer.hashicorp.com/terraform/cloud-docs/api-docs/organization-tokens",
  severity: "critical",
  keywords: [".atlasv1."],
  pattern: token(/[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,72}/),
  remediation: "Delete it.",
  revoke: "https://app.terraform.io/app/settings/tokens",
  hits: [fake("alnum", 14) + ".atlasv1." + fake("alnum", 67)],
  misses: ["a.atlasv1." + "b"],
});
