import { crcBase62 } from "../detect/checks/crc-32.ts";
import { fake } from "../detect/rules/fake.ts";

const github = fake("alnum", 30);

/** What stands for each `{{PLACEHOLDER}}` of the template. Put together here, so that no file in git holds a token. */
export const TOKENS: Readonly<Record<string, string>> = {
  STRIPE_SECRET_KEY: "sk_live_" + fake("alnum", 24),
  AWS_ACCESS_KEY_ID: "AKIA" + fake("base32", 16),
  AWS_SECRET_ACCESS_KEY: fake("base64", 40),
  GITHUB_TOKEN: "ghp_" + github + crcBase62(github),
  SMTP_PASSWORD: fake("alnum", 18),
  LOCAL_SMTP_PASSWORD: fake("alnum", 16),
};
