import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const humanityAppSecret = defineAssignment({
  id: "humanity-app-secret",
  what: "a Humanity app key or secret",
  source: "https://platform.humanity.com/docs",
  severity: "high",
  names: ["humanity", "shiftplanning"],
  common: true,
  value: /[a-f0-9]{40}/,
  remediation: "Make new credentials in Humanity's settings under API.",
  hits: [`HUMANITY_APP_SECRET="‹${fake("hex", 40)}›"`],
  misses: ["HUMANITY_APP_SECRET=" + fake("hex", 10)],
});
