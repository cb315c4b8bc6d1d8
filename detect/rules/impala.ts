import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const impalaApiKey = defineAssignment({
  id: "impala-api-key",
  what: "an Impala API key",
  source: "https://docs.impala.travel/docs/booking-api/authentication",
  severity: "high",
  names: ["impala"],
  common: true,
  value: /[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}|[A-Za-z0-9_]{46}/,
  remediation: "Ask Impala's support for a new key.",
  hits: [`IMPALA_API_KEY="‹${fakeUuid()}›"`],
  misses: ["IMPALA_API_KEY=" + fake("hex", 10)],
});
