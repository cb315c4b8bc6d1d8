import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const keeperOneTimeToken = defineAssignment({
  id: "keeper-one-time-token",
  what: "a Keeper Secrets Manager one-time token",
  source: "https://docs.keeper.io/en/keeperpam/secrets-manager/about/one-time-token",
  severity: "critical",
  names: ["ksm", "keeper-secrets", "keeper-token", "keepersecurity"],
  value: /(?:US|EU|AU|CA|JP|US_GOV):[A-Za-z0-9_-]{43}/,
  remediation: "Delete the device of the application in Keeper's vault.",
  hits: [`KSM_TOKEN="‹US:${fake("alnum", 43)}›"`],
  misses: ["KSM_TOKEN=" + fake("hex", 10)],
});
