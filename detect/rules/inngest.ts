import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const inngestSigningKey = defineRule({
  id: "inngest-signing-key",
  what: "an Inngest signing key",
  source: "https://github.com/inngest/inngest-js/blob/main/packages/inngest/src/helpers/strings.ts",
  severity: "critical",
  keywords: ["signkey-"],
  pattern: token(/signkey-[a-z0-9_]{2,24}-[a-f0-9]{64}/),
  remediation: "Rotate the key in Inngest under manage, signing key.",
  hits: ["signkey-prod-" + fake("hex", 64)],
  misses: ["signkey-prod-" + fake("hex", 12)],
});

export const inngestEventKey = defineAssignment({
  id: "inngest-event-key",
  what: "an Inngest event key",
  source: "https://www.inngest.com/docs/events/creating-an-event-key",
  severity: "high",
  names: ["inngest"],
  value: /[A-Za-z0-9_-]{86}/,
  remediation: "Delete the key in Inngest under manage, event keys.",
  hits: [`INNGEST_EVENT_KEY="‹${fake("alnum", 86)}›"`],
  misses: ["INNGEST_EVENT_KEY=" + fake("hex", 10)],
});
