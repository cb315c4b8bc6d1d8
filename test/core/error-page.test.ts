import { expect, test } from "vitest";
import { ERRORS } from "../../core/user-error.ts";

const PAGE = `# Errors

Every refusal of Keyward has a code, a message that says what happened and where, and a fix. The code is the same in
the editor, on the command line (\`--json\` prints \`{"error": {"code", "message", "fix"}}\` on standard error), in the SDK
and over HTTP. This page is made from \`core/user-error.ts\`; \`npx vitest run -u test/core/error-page\` writes it.

| code | exit code | HTTP status | meaning |
| --- | --- | --- | --- |
${Object.entries(ERRORS)
  .map(([code, { exit, status, what }]) => `| \`${code}\` | ${exit} | ${status} | ${what} |`)
  .join("\n")}

Exit codes: 0 done, 1 findings or a refused check, 2 wrong usage, 3 not found, 4 denied, 5 conflict, 6 unavailable,
70 a fault of ours.
`;

test("docs/errors.md lists every error code as the code defines it", async () => {
  await expect(PAGE).toMatchFileSnapshot("../../docs/errors.md");
});
