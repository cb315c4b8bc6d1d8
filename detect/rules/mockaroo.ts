import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const mockarooApiKey = defineAssignment({
  id: "mockaroo-api-key",
  what: "a Mockaroo API key",
  source: "https://www.mockaroo.com/docs",
  severity: "low",
  names: ["mockaroo"],
  common: true,
  value: /[a-f0-9]{8}/,
  remediation: "Reset the key.",
  revoke: "https://www.mockaroo.com/myaccount",
  hits: [`MOCKAROO_API_KEY="‹${fake("hex", 8)}›"`],
  misses: ["MOCKAROO_API_KEY=env.key"],
});
