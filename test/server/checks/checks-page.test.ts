import { expect, test } from "vitest";
import { CHECKS, type CheckKind } from "../../../server/checks/codes.ts";

const PAGE = `# Checks

What Keyward says about \`secrets.json\`, \`secrets.local.json\` and \`secrets.<environment>.json\`, in the editor and with
\`keyward check\`, and about the names that code reads. Diagnostics link to the headings. This page is made from \`server/checks/codes.ts\`;
\`npx vitest run -u test/server/checks/checks-page\` writes it.

${Object.entries<CheckKind>(CHECKS)
  .map(
    ([code, { title, severity, explanation }]) => `## ${code}\n\n**${title}** (${severity}). ${explanation}`,
  )
  .join("\n\n")}
`;

test("docs/checks.md explains every check as the code defines it", async () => {
  await expect(PAGE).toMatchFileSnapshot("../../../docs/checks.md");
});
