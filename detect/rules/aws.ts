import { bytesOfBase32 } from "../checks/bytes.ts";
import { defineAssignment, defineRule, token, type Verdict } from "../rule.ts";
import { isStrong } from "../strong.ts";
import { fake } from "./fake.ts";

const revoke =
  "Deactivate and delete the key in IAM (users, security credentials), then look through CloudTrail.";

export const awsAccessKeyId = defineRule({
  id: "aws-access-key-id",
  what: "an AWS access key ID",
  source:
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids",
  severity: "high",
  keywords: ["AKIA", "ASIA", "ABIA", "ACCA"],
  // Four letters for the kind and 16 of base 32: the account's number and the key's.
  pattern: token(/(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}/),
  validate: accountVerdict,
  remediation: revoke,
  hits: ["AKIA" + fake("base32", 16), "ASIA" + fake("base32", 16)],
  misses: ["AKIA" + "IOSFODNN7EXAMPLE", "AKIA" + fake("base32", 12), "AKIA" + "A".repeat(16)],
});

/**
 * Whose key it is, for all keys since 2019: behind the kind follow a bit, the account's number (40 bits) and the key's.
 * The number is no secret. https://awsteele.com/blog/2020/09/26/aws-access-key-format.html
 */
function accountVerdict(secret: string): Verdict | undefined {
  const bytes = bytesOfBase32(secret.slice(4, 14));
  const bits = bytes.reduce((number, byte) => number * 256 + byte, 0);
  const account = Math.floor(bits / 2 ** 7) - 2 ** 40;
  return account >= 0 && account < 10 ** 12
    ? { confidence: "high", fact: `it is of the account ${String(account).padStart(12, "0")}` }
    : undefined;
}

export const awsSecretAccessKey = defineAssignment({
  id: "aws-secret-access-key",
  what: "an AWS secret access key",
  source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html",
  severity: "critical",
  names: [
    "aws_secret",
    "aws-secret",
    "awssecret",
    "secret_access_key",
    "secretaccesskey",
    "secret-access-key",
  ],
  value: /[A-Za-z0-9/+]{40}/,
  remediation: revoke,
  hits: [`aws_secret_access_key = ‹${fake("base64", 40)}›`, `"SecretAccessKey": "‹${fake("base64", 40)}›"`],
  misses: ["aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCY" + "EXAMPLEKEY", "aws_secret = short"],
});

export const awsSessionToken = defineAssignment({
  id: "aws-session-token",
  what: "an AWS session token",
  source: "https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html",
  severity: "high",
  names: ["aws-session-token", "session-token"],
  // Its length is not fixed; real ones have several hundred characters.
  value: /[A-Za-z0-9/+=]{150,2000}/,
  remediation: revoke,
  hits: [`aws_session_token=‹${fake("base64", 356)}›`],
  misses: [`aws_session_token=${fake("base64", 40)}`],
});

export const awsTemporaryToken = defineRule({
  id: "aws-temporary-token",
  what: "an AWS session token",
  source: "https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html",
  severity: "high",
  documented: false,
  keywords: ["FwoGZXIvYXdz", "FQoGZXIvYXdz", "IQoJb3JpZ2lu"],
  // base64 of a header that says "er/aws" or "origin", then the session.
  pattern: token(/(?:F[wQ]oGZXIvYXdz|IQoJb3JpZ2lu)[A-Za-z0-9/+]{100,2000}={0,2}/),
  remediation: revoke,
  hits: ["FwoGZXIvYXdz" + fake("base64", 300), "IQoJb3JpZ2lu" + fake("base64", 400)],
  misses: ["IQoJb3JpZ2lu" + fake("base64", 40)],
});

export const awsBedrockKey = defineRule({
  id: "aws-bedrock-api-key",
  what: "an Amazon Bedrock API key",
  source: "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html",
  severity: "high",
  documented: false,
  keywords: ["ABSK"],
  // ABSK, then base64 of "BedrockAPIKey-", the account and the secret.
  pattern: token(/ABSKQmVkcm9ja0FQSUtleS[A-Za-z0-9+/]{60,260}={0,2}/),
  remediation: revoke,
  hits: ["ABSK" + "QmVkcm9ja0FQSUtleS" + fake("base64", 110)],
  misses: ["ABSK" + "QmVkcm9ja0FQSUtleS1"],
});

export const awsBedrockShortTermKey = defineRule({
  id: "aws-bedrock-short-term-key",
  what: "an Amazon Bedrock API key for some hours",
  source: "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html",
  severity: "high",
  documented: false,
  keywords: ["bedrock-api-key-"],
  // Base64 of a signed address that begins with bedrock.amazonaws.com.
  pattern: token(/bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9+/]{100,3000}={0,2}/),
  remediation: "It expires within twelve hours; end the session that made it, then look through CloudTrail.",
  hits: ["bedrock-api-key-" + "YmVkcm9jay5hbWF6b25hd3MuY29t" + fake("base64", 400)],
  misses: ["bedrock-api-key-" + "YmVkcm9jay5hbWF6b25hd3MuY29t"],
});

export const awsConnectToken = defineRule({
  id: "aws-connect-token",
  what: "an Amazon Connect API token",
  source: "https://docs.aws.amazon.com/connect/latest/devguide/acxd-api-tokens.html",
  severity: "high",
  keywords: ["acxd_live_"],
  // prefix(10) + id(20) + . + secret(32)
  pattern: token(/acxd_live_[A-Za-z0-9]{20}\.[A-Za-z0-9]{32}/),
  remediation: "Delete it with DeleteApiToken, then look through CloudTrail.",
  hits: ["acxd_live_" + fake("alnum", 20) + "." + fake("alnum", 32)],
  misses: ["acxd_live_" + "..."],
});

/** None itself, so that only what is behind it is found. */
const ID_OF_DOCS = "AKIA" + "IOSFODNN7EXAMPLE";

export const awsKeyPair = defineRule({
  id: "aws-key-pair-secret",
  what: "an AWS secret access key",
  source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html",
  severity: "critical",
  keywords: ["AKIA", "ASIA"],
  // Behind the key's ID, whatever stands between: a comma, a colon, quotes, blanks, the next line.
  pattern:
    /(?<![A-Za-z0-9])A[KS]IA[A-Z2-7]{16}[^A-Za-z0-9+/=]{1,16}(?<secret>[A-Za-z0-9+/]{40})(?![A-Za-z0-9+/=])/,
  validate: (secret) => (isStrong(secret) && /[G-Zg-z+/]/.test(secret) ? undefined : "refuted"),
  remediation: revoke,
  hits: [`"${ID_OF_DOCS}", "‹${fake("base64", 40)}›"`, `${ID_OF_DOCS}\n‹${fake("base64", 40)}›`],
  misses: [`AKIA${fake("base32", 16)} ${fake("hex", 40)}`],
});
