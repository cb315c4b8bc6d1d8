import { crcBase62, crcBase62Verdict } from "../checksum.ts";
import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const source =
  "https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/";
const remediation = "Revoke it at https://github.com/settings/tokens, then look through the security log.";
const body = fake("alnum", 30);

export const githubToken = defineRule({
  id: "github-token",
  what: "a GitHub token",
  source,
  severity: "critical",
  // Personal, OAuth, user-to-server, server-to-server, refresh.
  keywords: ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"],
  // prefix(4) + random(30) + CRC-32 in base 62 (6)
  pattern: token(/gh[pousr]_[A-Za-z0-9]{36}/),
  validate: crcBase62Verdict(4),
  remediation,
  hits: ["ghp_", "gho_", "ghu_", "ghs_"].map((prefix) => prefix + body + crcBase62(body)),
  misses: ["ghp_" + fake("alnum", 20), "ghx_" + body + crcBase62(body)],
});

export const githubRefreshToken = defineRule({
  id: "github-refresh-token",
  what: "a GitHub App's refresh token",
  source:
    "https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/refreshing-user-access-tokens",
  severity: "critical",
  keywords: ["ghr_"],
  pattern: token(/ghr_[A-Za-z0-9]{70,90}/),
  remediation,
  hits: ["ghr_" + fake("alnum", 76)],
  misses: ["ghr_" + fake("alnum", 20)],
});

export const githubFineGrained = defineRule({
  id: "github-fine-grained-token",
  what: "a GitHub fine-grained personal access token",
  source:
    "https://github.blog/security/application-security/introducing-fine-grained-personal-access-tokens-for-github/",
  severity: "critical",
  keywords: ["github_pat_"],
  // prefix(11) + id(22) + _ + secret(59)
  pattern: token(/github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}/),
  remediation,
  hits: ["github_pat_" + fake("alnum", 22) + "_" + fake("alnum", 59)],
  misses: ["github_pat_" + fake("alnum", 22)],
});
