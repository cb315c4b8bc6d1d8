import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const highlightKey = defineAssignment({
  id: "highlight-key",
  what: "a Highlight.io API key",
  source: "https://github.com/highlight/highlight/blob/main/sourcemap-uploader/src/index.ts",
  severity: "medium",
  names: ["highlight-io", "highlight-api", "highlight-sourcemap"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`HIGHLIGHT_IO_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['HIGHLIGHT_IO_API_KEY="short"'],
});
