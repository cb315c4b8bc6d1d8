import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const semaphoreCiToken = defineAssignment({
  id: "semaphore-ci-token",
  what: "a Semaphore CI API token",
  source: "https://docs.semaphore.io/using-semaphore/user-management#api-tokens",
  severity: "high",
  names: [
    "semaphore-ci",
    "semaphoreci",
    "semaphore-api",
    "semaphore-auth",
    "semaphore-token",
    "semaphore-access",
  ],
  value: /[A-Za-z0-9_-]{20,40}/,
  remediation: "Reset it in Semaphore's profile settings.",
  hits: [`SEMAPHORE_API_TOKEN="‹${fake("alnum", 20)}›"`],
  misses: [`SEMAPHORE_API_TOKEN="${fake("alnum", 6)}"`],
});

export const semaphoreSmsApiKey = defineAssignment({
  id: "semaphore-sms-api-key",
  what: "a Semaphore SMS API key",
  source: "https://www.semaphore.co/docs",
  severity: "high",
  names: ["semaphore", "semaphore-sms"],
  common: true,
  value: /[a-f0-9]{32}/,
  remediation: "Regenerate it.",
  revoke: "https://semaphore.co/account",
  hits: [`SEMAPHORE_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`SEMAPHORE_API_KEY="${fake("hex", 10)}"`],
});
