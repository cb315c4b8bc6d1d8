import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const zoominfoToken = defineAssignment({
  id: "zoominfo-token",
  what: "a ZoomInfo token",
  source: "https://api-docs.zoominfo.com/",
  severity: "high",
  names: ["zoominfo", "zoom-info"],
  value:
    /eyJ[A-Za-z0-9_-]{10,500}\.[A-Za-z0-9_-]{10,3000}\.[A-Za-z0-9_-]{20,800}|[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/,
  remediation: "Delete the client in ZoomInfo's admin portal.",
  hits: [`ZOOMINFO_TOKEN="‹eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 120)}.${fake("alnum", 43)}›"`],
  misses: [`ZOOMINFO_TOKEN="eyJ${fake("alnum", 11)}.eyJ${fake("alnum", 40)}.${fake("alnum", 14)}"`],
});
