import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const clickhelpKey = defineAssignment({
  id: "clickhelp-key",
  what: "a ClickHelp API key",
  source: "https://clickhelp.com/software-documentation-tool/user-manual/api-authentication.html",
  severity: "medium",
  names: ["clickhelp"],
  value: UNSPECIFIED,
  remediation: "Regenerate the key in the user profile.",
  hits: [`CLICKHELP_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['CLICKHELP_API_KEY="short"'],
});
