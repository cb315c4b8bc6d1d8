import { defineAssignment } from "../rule.ts";
import { fakeUuid } from "./fake.ts";

export const tombaKey = defineAssignment({
  id: "tomba-key",
  what: "a Tomba API key or secret",
  source: "https://docs.tomba.io/introduction",
  severity: "high",
  names: ["tomba-api", "tomba-key", "tomba-secret", "tomba-io"],
  value: /t[as]_[A-Za-z0-9]{16,40}|ts_[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/,
  remediation: "Delete it and issue a new one.",
  hits: [`TOMBA_SECRET=‹ts_${fakeUuid()}›`],
  misses: ["TOMBA_DOMAIN=shop.com"],
});
