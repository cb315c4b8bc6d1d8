import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const mailtrapApiToken = defineAssignment({
  id: "mailtrap-api-token",
  what: "a Mailtrap API token",
  source: "https://docs.mailtrap.io/developers/authentication",
  severity: "high",
  names: ["mailtrap"],
  value: /[a-f0-9]{32}/,
  remediation: "Reset the token.",
  revoke: "https://mailtrap.io/api-tokens",
  hits: [`MAILTRAP_API_TOKEN="‹${fake("hex", 32)}›"`],
  misses: ["MAILTRAP_API_TOKEN=" + fake("hex", 10)],
});

export const mailtrapSmtpPassword = defineAssignment({
  id: "mailtrap-smtp-password",
  what: "a Mailtrap SMTP password",
  source: "https://docs.mailtrap.io/email-sandbox/setup",
  severity: "low",
  names: ["mailtrap"],
  value: /[a-f0-9]{14}/,
  remediation: "Reset the sandbox's credentials in Mailtrap.",
  hits: [`MAILTRAP_PASSWORD="‹${fake("hex", 14)}›"`],
  misses: ["MAILTRAP_PASSWORD=" + fake("hex", 10)],
});
