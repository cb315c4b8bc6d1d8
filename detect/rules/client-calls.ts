import { defineRule, type Verdict } from "../rule.ts";
import { isHex, isStrong, isUuid } from "../strong.ts";
import { fake, fakeUuid } from "./fake.ts";

/** The key is the first argument in the clients of most vendors; whose it is only the class says. */
export const clientCall = defineRule({
  id: "client-call-key",
  kind: "structure",
  what: "a key that a client is made with",
  source: "https://cwe.mitre.org/data/definitions/798.html",
  severity: "high",
  keywords: ['Client("', "Client('", 'Api("', "Api('"],
  pattern: /(?:Client|Api)\(["'](?<secret>[A-Za-z0-9_-]{20,128})["']/,
  validate: verdict,
  remediation: "Find out whose it is and revoke it there, then read it from the vault.",
  hits: [
    `new AcmeBillingClient("‹${fake("alnum", 30)}›", { timeout: 3 })`,
    `client = acme.Client('‹${fake("hex", 32)}›')`,
    `AcmeApi api = new AcmeApi("‹${fake("alnum", 40)}›");`,
  ],
  misses: [
    `new AcmeClient("${fakeUuid()}")`,
    'new AcmeClient("orders-and-payments-service-2")',
    `new RepositoryClient("${fake("hex", 40)}")`,
  ],
});

/** Names of apps and services, IDs and commits are given as well. */
function verdict(secret: string): Verdict {
  return isStrong(secret) && !isUuid(secret) && (!isHex(secret) || secret.length === 32)
    ? { confidence: "medium", fact: "a client is made with it, and a machine made it" }
    : "refuted";
}
