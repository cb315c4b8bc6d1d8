import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const rentmanToken = defineAssignment({
  id: "rentman-token",
  what: "a Rentman API token",
  source: "https://api.rentman.net/",
  severity: "high",
  names: ["rentman"],
  value: /eyJ[A-Za-z0-9_-]{10,500}\.[A-Za-z0-9_-]{10,3000}\.[A-Za-z0-9_-]{20,800}/,
  remediation: "Renew it in Rentman under configuration, account, integrations.",
  hits: [`RENTMAN_TOKEN="‹eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 120)}.${fake("alnum", 43)}›"`],
  misses: [`RENTMAN_TOKEN="eyJ${fake("alnum", 11)}.eyJ${fake("alnum", 40)}.${fake("alnum", 14)}"`],
});
