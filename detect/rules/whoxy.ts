import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const whoxyApiKey = defineAssignment({
  id: "whoxy-api-key",
  what: "a Whoxy API key",
  source: "https://www.whoxy.com/",
  severity: "low",
  names: ["whoxy"],
  value: /[A-Za-z0-9]{33}/,
  remediation: "Regenerate it.",
  revoke: "https://www.whoxy.com/account/api.php",
  hits: [`WHOXY_API_KEY="‹${fake("lower", 33)}›"`],
  misses: [`WHOXY_API_KEY="${fake("lower", 11)}"`],
});
