import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ipinfoToken = defineAssignment({
  id: "ipinfo-token",
  what: "an IPinfo token",
  source: "https://ipinfo.io/developers#authentication",
  severity: "low",
  names: ["ipinfo-token", "ipinfo", "ip-info"],
  value: /[a-f0-9]{14}/,
  remediation: "Reset the token.",
  revoke: "https://ipinfo.io/account/token",
  hits: [`IPINFO_TOKEN="‹${fake("hex", 14)}›"`],
  misses: ["IPINFO_TOKEN=" + fake("hex", 10)],
});
