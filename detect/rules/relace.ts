import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const relaceKey = defineAssignment({
  id: "relace-key",
  what: "a Relace API key",
  source: "https://docs.relace.ai/docs/introduction",
  severity: "high",
  names: ["relace"],
  value: /rlc-[A-Za-z0-9_-]{20,60}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`RELACE_API_KEY="‹rlc-${fake("alnum", 32)}›"`],
  misses: ['RELACE_API_KEY="short"'],
});
