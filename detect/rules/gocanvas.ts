import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const gocanvasKey = defineAssignment({
  id: "gocanvas-key",
  what: "a GoCanvas API password",
  source: "https://help.gocanvas.com/hc/en-us/articles/115001498773",
  severity: "medium",
  names: ["gocanvas"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`GOCANVAS_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['GOCANVAS_API_KEY="short"'],
});
