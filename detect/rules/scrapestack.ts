import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const scrapestackAccessKey = defineAssignment({
  id: "scrapestack-access-key",
  what: "a scrapestack access key",
  source: "https://scrapestack.com/documentation",
  severity: "low",
  names: ["scrapestack"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Reset it in scrapestack's dashboard.",
  revoke: "https://scrapestack.com/dashboard",
  hits: [`SCRAPESTACK_ACCESS_KEY="‹${fake("hex", 32)}›"`],
  misses: [`SCRAPESTACK_ACCESS_KEY="${fake("hex", 10)}"`],
});
