import { Type } from "typebox";
import { documentOf } from "../answer-of.ts";
import { defineTool } from "../tool.ts";

/** More would fill what an agent can read at once. */
const MOST_FINDINGS = 200;

export const scanForLeaks = defineTool({
  name: "scan_for_leaks",
  title: "Scan for leaked secrets",
  description:
    "Finds hardcoded secrets in files, in what is staged, or in a range of commits. A finding has the rule, what it is, " +
    "severity, confidence, the file and the place (lines and columns from 1), and never the secret itself. total counts " +
    `all of them, of which the first ${MOST_FINDINGS} are given. Use it before a commit, and after writing code that handles credentials.`,
  input: Type.Object({
    paths: Type.Optional(
      Type.Array(Type.String(), {
        description: "Files and folders; by default the current folder. What git ignores is left out.",
      }),
    ),
    staged: Type.Optional(
      Type.Boolean({ description: "What the next commit would bring, instead of files." }),
    ),
    range: Type.Optional(
      Type.String({
        description: "What each of these commits added, such as origin/main..HEAD, instead of files.",
      }),
    ),
  }),
  isReading: true,
  async run(context, { paths = [], ...flags }) {
    const { scan } = await import("../../commands/scan.ts");
    const report = (await documentOf(context, scan, { flags, positionals: paths })) as { findings: object[] };
    return { ...report, findings: report.findings.slice(0, MOST_FINDINGS), total: report.findings.length };
  },
});
