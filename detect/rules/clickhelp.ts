import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const clickhelpKey = defineAssignment({
  id: "clickhelp-key",
  what: "a ClickHelp API key",
  source: "https://clickhelp.com/software-documentation-tool/user-manual/api-authentication.html",
  severity: "medium",
  names: ["clickhelp"],
  value: /[A-Za-z0-9]{24}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`CLICKHELP_API_KEY="‹${fake("alnum", 24)}›"`],
  misses: ['CLICKHELP_API_KEY="short"'],
});
