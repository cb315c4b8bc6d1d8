import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const platformShApiToken = defineAssignment({
  id: "platform-sh-api-token",
  what: "a Platform.sh (Upsun) API token",
  source: "https://docs.upsun.com/administration/cli/api-tokens.html",
  severity: "critical",
  names: ["platformsh", "platform-sh", "upsun"],
  value: /[A-Za-z0-9_-]{43}/,
  remediation: "Delete the token.",
  revoke: "https://console.upsun.com/-/users/~/settings/tokens",
  hits: [`PLATFORMSH_CLI_TOKEN="‹${fake("alnum", 43)}›"`],
  misses: ["PLATFORMSH_CLI_TOKEN=" + fake("hex", 10)],
});
