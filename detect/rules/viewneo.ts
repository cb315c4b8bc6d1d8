import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const viewneoToken = defineAssignment({
  id: "viewneo-token",
  what: "a viewneo API token",
  source: "https://api.viewneo.com/",
  severity: "medium",
  names: ["viewneo"],
  value: /eyJ[A-Za-z0-9_-]{10,500}\.[A-Za-z0-9_-]{10,3000}\.[A-Za-z0-9_-]{20,800}|[A-Za-z0-9_-]{40,300}/,
  remediation: "Delete it in viewneo under my account, API.",
  hits: [`VIEWNEO_TOKEN="‹eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 120)}.${fake("alnum", 43)}›"`],
  misses: [`VIEWNEO_TOKEN="eyJ${fake("alnum", 11)}.eyJ${fake("alnum", 40)}.${fake("alnum", 14)}"`],
});
