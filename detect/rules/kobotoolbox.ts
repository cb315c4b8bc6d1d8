import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const kobotoolboxApiToken = defineAssignment({
  id: "kobotoolbox-api-token",
  what: "a KoboToolbox API token",
  source: "https://support.kobotoolbox.org/api.html",
  severity: "medium",
  names: ["kobotoolbox", "kobo"],
  value: /[a-f0-9]{40}/,
  remediation: "Change the account's password in KoboToolbox, which replaces the token.",
  hits: [`KOBO_API_TOKEN="‹${fake("hex", 40)}›"`],
  misses: ["KOBO_API_TOKEN=" + fake("hex", 10)],
});
