import { isCommonPassword } from "../common-password.ts";
import { base64Bytes } from "../decode/base64.ts";
import { defineRule, type Verdict } from "../rule.ts";
import { fake } from "./fake.ts";

export const dockerAuth = defineRule({
  id: "docker-registry-auth",
  kind: "structure",
  what: "a login to a container registry",
  source: "https://docs.docker.com/reference/cli/docker/login/#default-behavior",
  severity: "high",
  // config.json and .dockercfg: base64 of user:password.
  keywords: ['"auth"', '"auth\\"'],
  pattern: /"auth(?:\\"|")\s{0,4}:\s{0,4}\\?"(?<secret>[A-Za-z0-9+/]{8,1000}={0,2})\\?"/,
  validate: pairVerdict,
  remediation: "Log out of the registry, change the password or token, and use a credential helper.",
  hits: [`{"auths":{"ghcr.io":{"auth":"‹${btoa("deploy:" + fake("alnum", 14))}›"}}}`],
  misses: ['{"auth":"required"}', `{"auth":"${btoa("user:password")}"}`],
});

export const npmrcAuth = defineRule({
  id: "npmrc-auth",
  kind: "structure",
  what: "a login to an npm registry",
  source: "https://docs.npmjs.com/cli/v11/configuring-npm/npmrc#auth-related-configuration",
  severity: "critical",
  // Tokens were UUIDs before they had a prefix; _auth is base64 of user:password, _password of a password.
  keywords: ["_authToken", "_auth", ":_password", "npmAuthToken", "npmAuthIdent"],
  pattern:
    /(?:_authToken|_auth|:_password|npmAuthToken|npmAuthIdent)["']?\s{0,3}[:=]\s{0,3}["']?(?<secret>[A-Za-z0-9+/._:-]{8,600}={0,2})(?=["'\s]|$)/,
  validate: npmVerdict,
  remediation:
    "Revoke it with `npm token revoke` or on the registry's site, and name a variable in the .npmrc.",
  hits: [
    `//npm.acme.io/:_authToken=‹${fake("hex", 8)}-${fake("hex", 4)}-4${fake("hex", 3)}-a${fake("hex", 3)}-${fake("hex", 12)}›`,
    `_auth=‹${btoa("deploy:" + fake("alnum", 14))}›`,
    `//npm.acme.io/:_password="‹${btoa(fake("alnum", 14))}›"`,
    `npmAuthIdent: "‹deploy:${fake("alnum", 14)}›"`,
  ],
  misses: ["//npm.acme.io/:_authToken=${NPM_TOKEN}", "const _auth = authentication", "_auth: required"],
});

export const passwordHash = defineRule({
  id: "password-hash",
  kind: "structure",
  what: "a user's password hash",
  source: "https://httpd.apache.org/docs/2.4/misc/password_encryptions.html",
  severity: "medium",
  // Lines of .htpasswd and /etc/shadow: apr1, crypt's MD5, SHA-256, SHA-512, yescrypt, bcrypt, and SHA-1 in base64.
  keywords: [":$apr1$", ":$1$", ":$5$", ":$6$", ":$y$", ":$2y$", ":$2a$", ":$2b$", ":{SHA}"],
  pattern:
    /(?<=(?:^|[\n"'`])[\w.@+-]{1,64}):(?<secret>\$apr1\$[\w./]{1,8}\$[\w./]{22}|\$1\$[\w./]{1,8}\$[\w./]{22}|\$[56]\$(?:rounds=\d{1,9}\$|)[\w./]{1,16}\$[\w./]{43,86}|\$y\$[\w./]{2,6}\$[\w./]{1,86}\$[\w./]{43}|\$2[aby]\$\d\d\$[\w./]{53}|\{SHA\}[A-Za-z0-9+/]{27}=)(?![\w./])/,
  remediation: "Change the password: a hash lets others try passwords as fast as they can compute.",
  hits: [
    `‹$apr1$q8Zr2LmX$${fake("alnum", 22)}›`,
    `‹$2y$05$${fake("alnum", 53)}›`,
    `‹$6$q8Zr2LmX$${fake("alnum", 86)}›`,
    `‹$y$j9T$${fake("alnum", 22)}$${fake("alnum", 43)}›`,
    `‹{SHA}${fake("alnum", 27)}=›`,
  ].map((hash) => `deploy:${hash}`),
  misses: ["deploy:$apr1$short$hash", "price: $1$2"],
});

export const filezillaPassword = defineRule({
  id: "filezilla-password",
  kind: "structure",
  what: "a password that FileZilla keeps",
  source: "https://wiki.filezilla-project.org/Command-line_arguments_(Client)",
  severity: "high",
  keywords: ['<Pass encoding="base64">'],
  pattern: /<Pass encoding="base64">(?<secret>[A-Za-z0-9+/]{4,200}={0,2})<\/Pass>/,
  validate: (secret) =>
    /^[\x20-\xff]{3,}$/.test(base64Bytes(secret) ?? "")
      ? { confidence: "high", fact: "it is base64 of text, in FileZilla's element for passwords" }
      : "refuted",
  remediation: "Change the password on the server that it names.",
  hits: [`<Pass encoding="base64">‹${btoa("tr0mbone-Sky9")}›</Pass>`],
  misses: ['<Pass encoding="base64"></Pass>'],
});

export const inlineOpenvpnLogin = defineRule({
  id: "openvpn-login",
  kind: "structure",
  what: "a password in an OpenVPN profile",
  source: "https://openvpn.net/community-resources/reference-manual-for-openvpn-2-6/",
  severity: "high",
  keywords: ["<auth-user-pass>"],
  pattern: /<auth-user-pass>\s{0,4}[^\s<]{1,80}\s{1,3}(?<secret>[^\s<]{3,128})\s{0,4}<\/auth-user-pass>/,
  remediation: "Change the password of the VPN's user.",
  hits: ["<auth-user-pass>\ndeploy\n‹tr0mbone" + "-Sky9›\n</auth-user-pass>"],
  misses: ["<auth-user-pass>\n</auth-user-pass>"],
});

export const terraformRandomPassword = defineRule({
  id: "terraform-random-password",
  kind: "structure",
  what: "a password that Terraform made, in its state",
  source: "https://developer.hashicorp.com/terraform/language/state/sensitive-data",
  severity: "high",
  keywords: ['"random_password"'],
  pattern: /"random_password"(?:(?!"type":)[^<>]){0,1500}?"result": {0,4}"(?<secret>[^"\\\s]{6,200})"/,
  remediation:
    "Taint the resource, so that Terraform makes another, and keep the state in an encrypted backend.",
  hits: [
    `"type": "random_password", "instances": [{"attributes": {"length": 20, "result": "‹${fake("alnum", 20)}›"}}]`,
  ],
  misses: ['"type": "random_password", "instances": [], "type": "null_resource", "result": "q8Zr2LmX0vTb"'],
});

export const composerBearer = defineRule({
  id: "composer-bearer-token",
  kind: "structure",
  what: "a token of Composer for a repository",
  source: "https://getcomposer.org/doc/articles/authentication-for-private-packages.md#http-bearer",
  severity: "high",
  keywords: ['"bearer"'],
  pattern: /"bearer"\s{0,4}:\s{0,4}\{\s{0,40}"[\w.:-]{3,120}"\s{0,4}:\s{0,4}"(?<secret>[^"\s${<]{16,600})"/,
  remediation: "Revoke the token at the repository that it names.",
  hits: [`{"bearer": {"repo.acme.io": "‹${fake("alnum", 32)}›"}}`],
  misses: ['{"bearer": {"repo.acme.io": "token"}}'],
});

/** base64 of `user:password`, both printable. */
function pairVerdict(secret: string): Verdict {
  const password = /^[\x20-\x7e]{1,200}?:([\x20-\x7e]{3,800})$/.exec(base64Bytes(secret) ?? "")?.[1];
  if (password === undefined || isCommonPassword(password) || /^[<$%]/.test(password)) return "refuted";
  return { confidence: "high", fact: "it is base64 of a user's name and a password" };
}

function npmVerdict(secret: string): Verdict {
  const text = base64Bytes(secret) ?? "";
  if (/^[\x20-\x7e]{6,}$/.test(text)) {
    return isCommonPassword(text.slice(text.indexOf(":") + 1))
      ? "refuted"
      : { confidence: "high", fact: "decoded from base64 it is text, as npm's logins are" };
  }
  const made = secret.length >= 16 && /\d/.test(secret) && new Set(secret).size > 7;
  return made ? { confidence: "high", fact: "it stands where npm keeps a registry's token" } : "refuted";
}
