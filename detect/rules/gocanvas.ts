import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const gocanvasKey = defineAssignment({
  id: "gocanvas-key",
  what: "a GoCanvas API key",
  source: "https://help.gocanvas.com/hc/en-us/articles/26308010618519-How-to-use-API-Keys",
  severity: "medium",
  names: ["gocanvas"],
  value: UNSPECIFIED,
  remediation: "Revoke it in the account settings, under Security Settings, API Keys.",
  hits: [`GOCANVAS_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['GOCANVAS_API_KEY="short"'],
});
