import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const technicalAnalysisApiKey = defineAssignment({
  id: "technical-analysis-api-key",
  what: "a Technical Analysis API key",
  source: "https://technical-analysis-api.com/",
  severity: "low",
  names: ["technical-analysis-api", "technicalanalysisapi"],
  value: /[A-Z0-9]{40,64}/,
  remediation: "Regenerate it in Technical Analysis API's dashboard.",
  hits: [`TECHNICAL_ANALYSIS_API_KEY="‹${fake("upper", 48)}›"`],
  misses: [`TECHNICAL_ANALYSIS_API_KEY="${fake("upper", 16)}"`],
});
