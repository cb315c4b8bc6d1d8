import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const deribitSecret = defineAssignment({
  id: "deribit-secret",
  what: "a Deribit client secret",
  source: "https://docs.deribit.com/#authentication",
  severity: "critical",
  names: ["deribit"],
  value: /[A-Za-z0-9_-]{42,44}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`DERIBIT_SECRET="‹${fake("alnum", 42)}›"`],
  misses: ['DERIBIT_SECRET="short"'],
});
