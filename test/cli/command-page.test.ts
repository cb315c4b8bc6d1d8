import { expect, test } from "vitest";
import { COMMANDS } from "../../cli/commands.ts";
import { commandHelp, GROUPS } from "../../cli/help.ts";

const INTRODUCTION = `# The command line

\`keyward COMMAND --help\` prints what stands here of each command. This page is made from the commands themselves;
\`npx vitest run test/cli/command-page --update=all\` writes it.

- **Spellings**: \`keyward secret:add\`, \`keyward secrets:create\`, \`keyward secret add\` and \`keyward add\` are one command.
- **Scopes**: \`-p PROJECT\`, \`-e ENV\` and \`-s SERVICE\`; none of them is the platform. Commands that read ask, without any,
  for the scope that the folder's \`secrets.json\` is bound to.
- **Values** are asked for without echo, or read from standard input (\`-v -\`). One that stands on the command line is
  taken with a warning, for shells remember. None is printed without \`--reveal\`.
- **\`--json\`** gives one document on standard output, and errors as \`{"error": {"code", "message", "fix"}}\` on standard
  error; \`refs\` gives a line for each reference.
- **Exit codes**: 0 done, 1 findings or a refused check, 2 wrong usage, 3 not found, 4 denied, 5 conflict, 6 unavailable,
  70 a fault of ours. [All errors](errors.md).
- **Environment**: \`KEYWARD_HOME\` is the folder of the vault on this machine; \`KEYWARD_PASSPHRASE\` or
  \`KEYWARD_PASSPHRASE_FILE\` opens it in the place of the keychain; \`KEYWARD_URL\` and \`KEYWARD_TOKEN\` name a server.
- **Completion**: \`eval "$(keyward completion bash)"\`; zsh, fish and PowerShell likewise.
`;

test("docs/command-line.md has every command as its help has it", async () => {
  const groups = Object.entries(GROUPS).map(async ([group, title]) => {
    const entries = COMMANDS.filter((entry) => entry.group === group);
    const commands = entries.map(async (entry) => {
      const [summary, ...rest] = commandHelp(entry, await entry.load()).split("\n\n");
      return `### ${entry.name}\n\n${summary}\n\n\`\`\`text\n${rest.join("\n\n")}\n\`\`\``;
    });
    return [`## ${title}`, ...(await Promise.all(commands))].join("\n\n");
  });
  const page = [INTRODUCTION.trimEnd(), ...(await Promise.all(groups))].join("\n\n");
  await expect(`${page}\n`).toMatchFileSnapshot("../../docs/command-line.md");
});
