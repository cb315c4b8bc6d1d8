import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const metriloToken = defineAssignment({
  id: "metrilo-token",
  what: "a Metrilo token or secret",
  source: "https://www.metrilo.com",
  severity: "medium",
  names: ["metrilo"],
  value: /[a-f0-9]{16,32}/,
  remediation: "Make a new key in Metrilo's settings.",
  hits: [`METRILO_SECRET="‹${fake("hex", 16)}›"`],
  misses: ["METRILO_SECRET=" + fake("hex", 10)],
});
