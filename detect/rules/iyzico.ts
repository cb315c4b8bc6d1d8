import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const iyzicoSecretKey = defineAssignment({
  id: "iyzico-secret-key",
  what: "an iyzico API or secret key",
  source: "https://docs.iyzico.com/en/getting-started/preliminaries/authentication",
  severity: "critical",
  names: ["iyzico", "iyzipay"],
  value: /(?:sandbox-)?[A-Za-z0-9]{32}/,
  remediation: "Make new keys in iyzico's merchant panel under settings.",
  hits: [`IYZICO_SECRET_KEY="‹sandbox-${fake("alnum", 32)}›"`],
  misses: ["IYZICO_SECRET_KEY=" + fake("hex", 10)],
});
