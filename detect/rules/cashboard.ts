import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const cashboardKey = defineAssignment({
  id: "cashboard-key",
  what: "a Cashboard API key",
  source: "https://api.cashboardapp.com/",
  severity: "high",
  names: ["cashboard"],
  value: /[A-Z0-9]{3}-[A-Z0-9]{3}-[A-Z0-9]{3}-[A-Z0-9]{3}/,
  remediation: "Delete the key in Cashboard under your settings.",
  hits: [
    `CASHBOARD_API_KEY="‹${fake("upper", 3)}-${fake("digits", 3)}-${fake("upper", 3)}-${fake("digits", 3)}›"`,
  ],
  misses: [`CASHBOARD_API_KEY="${fake("upper", 3)}"`],
});
