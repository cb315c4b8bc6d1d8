import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const helpscoutSecret = defineAssignment({
  id: "helpscout-secret",
  what: "a Help Scout app secret or API key",
  source: "https://developer.helpscout.com/mailbox-api/overview/authentication/",
  severity: "high",
  names: ["helpscout", "help-scout"],
  value: /[A-Za-z0-9]{32,56}/,
  remediation: "Make a new secret of the app in your profile under my apps.",
  hits: [`HELPSCOUT_APP_SECRET="‹${fake("alnum", 32)}›"`, `HELPSCOUT_API_KEY="‹${fake("hex", 40)}›"`],
  misses: ["HELPSCOUT_APP_SECRET=" + fake("hex", 10)],
});
