import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const messariApiKey = defineAssignment({
  id: "messari-api-key",
  what: "a Messari API key",
  source: "https://docs.messari.io/api-reference/authentication",
  severity: "low",
  names: ["messari"],
  value: /[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}|[A-Za-z0-9+/_-]{40,64}/,
  remediation: "Delete the key.",
  revoke: "https://messari.io/account/api",
  hits: [`MESSARI_API_KEY="‹${fakeUuid()}›"`],
  misses: ["MESSARI_API_KEY=" + fake("hex", 10)],
});
