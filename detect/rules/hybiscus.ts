import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const hybiscusApiKey = defineAssignment({
  id: "hybiscus-api-key",
  what: "a Hybiscus API key",
  source: "https://hybiscus.dev/docs",
  severity: "medium",
  names: ["hybiscus"],
  value: /[A-Za-z0-9_-]{43}/,
  remediation: "Delete the key.",
  revoke: "https://hybiscus.dev/accounts/dashboard",
  hits: [`HYBISCUS_API_KEY="‹${fake("alnum", 43)}›"`],
  misses: ["HYBISCUS_API_KEY=" + fake("hex", 10)],
});
