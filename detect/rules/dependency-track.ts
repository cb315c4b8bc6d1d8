import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://docs.dependencytrack.org/integrations/rest-api/";
const remediation = "Delete the key in Dependency-Track under Access management, Teams.";

export const dependencyTrackKey = defineRule({
  id: "dependency-track-key",
  what: "a Dependency-Track API key",
  source,
  severity: "high",
  documented: false,
  keywords: ["odt_"],
  pattern: token(/odt_(?:[A-Za-z0-9]{8}_)?[A-Za-z0-9]{32}/),
  remediation,
  hits: ["odt_" + fake("alnum", 8) + "_" + fake("alnum", 32), "odt_" + fake("alnum", 32)],
  misses: ["odt_" + fake("alnum", 2) + "_" + fake("alnum", 10)],
});

export const dependencyTrackLegacyKey = defineAssignment({
  id: "dependency-track-legacy-key",
  what: "a Dependency-Track API key",
  source,
  severity: "high",
  names: ["dependency-track", "dtrack"],
  value: /[a-z0-9]{32}/,
  remediation,
  hits: [`DEPENDENCY_TRACK_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`DEPENDENCY_TRACK_API_KEY="${fake("alnum", 10)}"`],
});
