import { crcBase62, crcBase62Verdict } from "../checks/crc-32.ts";
import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

/** The prefixes; the checksum is in https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/. */
const source =
  "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats";
const remediation = "Revoke it, then look through the security log.";
const revoke = "https://github.com/settings/tokens";
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
  revoke,
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
  revoke,
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
  revoke,
  hits: ["github_pat_" + fake("alnum", 22) + "_" + fake("alnum", 59)],
  misses: ["github_pat_" + fake("alnum", 22)],
});

export const githubInstallationToken = defineRule({
  id: "github-installation-token",
  what: "a GitHub App's installation token",
  source:
    "https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-an-installation-access-token-for-a-github-app",
  severity: "critical",
  keywords: ["ghs_"],
  // Since April 2026: the app's ID and a JWT. The short ones before that are the rule for tokens above.
  pattern: token(
    /ghs_[A-Za-z0-9.]{1,24}_eyJ[A-Za-z0-9_-]{10,400}\.eyJ[A-Za-z0-9_-]{20,2000}\.[A-Za-z0-9_-]{20,800}/,
  ),
  remediation: "It expires within the hour; revoke it with DELETE /installation/token.",
  hits: [`ghs_${fake("digits", 7)}_eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 300)}.${fake("alnum", 86)}`],
  misses: ["ghs_" + "APPID_JWT"],
});
