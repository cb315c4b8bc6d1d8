import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const parseurApiKey = defineAssignment({
  id: "parseur-api-key",
  what: "a Parseur API key",
  source: "https://developer.parseur.com/authentication",
  severity: "high",
  names: ["parseur"],
  value: /[A-Za-z0-9]{40}/,
  remediation: "Make a new key.",
  revoke: "https://app.parseur.com/account",
  hits: [`PARSEUR_API_KEY="‹${fake("hex", 40)}›"`],
  misses: ["PARSEUR_API_KEY=" + fake("hex", 10)],
});
