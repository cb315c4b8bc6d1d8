import { defineAssignment } from "../rule.ts";
import { CHOSEN } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const dotdigitalKey = defineAssignment({
  id: "dotdigital-key",
  what: "a Dotdigital API password",
  source: "https://developer.dotmailer.com/docs/getting-started-with-the-api",
  severity: "high",
  names: ["dotdigital", "dotmailer"],
  value: CHOSEN,
  remediation: "Change the API user's password under Access, API users.",
  hits: [`DOTDIGITAL_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['DOTDIGITAL_API_KEY="short"'],
});
