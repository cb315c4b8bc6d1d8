import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const selectpdfApiKey = defineAssignment({
  id: "selectpdf-api-key",
  what: "a SelectPdf API key",
  source: "https://selectpdf.com/html-to-pdf-api/",
  severity: "medium",
  names: ["selectpdf", "select-pdf"],
  value: UUID,
  remediation: "Regenerate it in SelectPdf's dashboard.",
  hits: [`SELECTPDF_API_KEY="‹${fakeUuid()}›"`],
  misses: [`SELECTPDF_API_KEY="${fake("hex", 8)}"`],
});
