import { describe, expect, test } from "vitest";
import { crcBase62, crcBase62Verdict } from "../../detect/checks/crc-32.ts";
import { fileKind } from "../../detect/file-kind.ts";
import { findSecrets } from "../../detect/engine.ts";
import { secretName } from "../../detect/secret-name.ts";
import { wordLikeness } from "../../detect/words.ts";

describe("GitHub's checksum", () => {
  // A revoked token that is quoted wherever the scheme is described.
  const body = "zQWBuTSOoRi4A9sp" + "HcVY5ncnsDkxkJ";

  test("is the CRC-32 in base 62", () => expect(crcBase62(body)).toBe("0mLq17"));

  test("that is wrong makes a finding doubtful and says so", () => {
    expect(crcBase62Verdict(4)(`ghp_${body}0mLq17`)).toMatchObject({ confidence: "high" });
    const [finding] = findSecrets(`t = "ghp_${body}` + `0mLq18"`, { path: "a.ts" });
    expect(finding).toMatchObject({ rule: "github-token", confidence: "low" });
    expect(finding?.facts.at(-1)).toMatch(/^its checksum is wrong/);
  });
});

test.each([
  "accountSettings",
  "change-password",
  "azureKeyVault",
  "supersecret",
  "kubernetes",
  "microsoftOAuth2Api",
])("%s reads like words", (value) => expect(wordLikeness(value)).toBeGreaterThan(0.6));

test.each([
  "q8Zr2LmX0vTbYw5sKd3P",
  "9f86d081884c7d659a2feaa0c55ad015",
  "kjhqwdzxcvbrtpls",
  "dGhpc2lzYXRlc3Q",
])("%s reads like noise", (value) => expect(wordLikeness(value)).toBeLessThan(0.3));

test.each([
  ["DB_PASS", "password"],
  ["dbPassword", "password"],
  ["spring.datasource.password", "password"],
  ["DB_PASSWORD_STAGING", "password"],
  ["WEBHOOK_SECRET_GITHUB", "key"],
  ["STRIPE_API_KEY", "key"],
  ["apiKey", "key"],
  ["_authToken", "key"],
  ["clientSecret2", "key"],
  ["AWS_SECRET_ACCESS_KEY", "key"],
  ["key", undefined],
  ["publicKey", undefined],
  ["primaryKey", undefined],
  ["tokenType", undefined],
  ["nextToken", undefined],
  ["csrf_token", undefined],
  ["passwordField", undefined],
  ["password_hash", undefined],
  ["resetPasswordUrl", undefined],
  ["authorName", undefined],
  ["bypass", undefined],
  ["keyboard", undefined],
])("%s would hold %s", (name, kind) => expect(secretName(name)).toBe(kind));

test.each([
  ["src/app.ts", "code", false],
  ["src/app.test.ts", "code", true],
  ["docs/guide.md", "text", true],
  [".env.local", "config", false],
  ["deploy/Dockerfile.dev", "shell", false],
  ["package-lock.json", "inert", false],
  ["web/app.min.js", "inert", false],
  ["Makefile", "shell", false],
  ["noextension", "text", false],
  ["latest/contest.ts", "code", false],
])("%s is %s", (path, syntax, trial) => expect(fileKind(path)).toEqual({ syntax, trial }));
