import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const exchangeratesapiKey = defineAssignment({
  id: "exchangeratesapi-key",
  what: "an exchangeratesapi.io or exchangerate.host key",
  source: "https://exchangeratesapi.io/documentation/",
  severity: "low",
  names: ["exchange-rates", "exchangeratesapi", "exchangerates", "exchangerate-host"],
  value: /[a-f0-9]{32}/,
  remediation: "Reset the key.",
  revoke: "https://exchangeratesapi.io/dashboard",
  hits: [`EXCHANGERATESAPI_ACCESS_KEY="‹${fake("hex", 32)}›"`],
  misses: [`EXCHANGERATESAPI_ACCESS_KEY="${fake("hex", 10)}"`],
});
