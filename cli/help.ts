import { COMMON_FLAGS } from "./arguments.ts";
import type { Command, Flag } from "./command.ts";
import { COMMANDS, type CommandEntry } from "./commands.ts";

/** What a group is called. */
export const GROUPS = { secrets: "Secrets", access: "Access", running: "Running", code: "Code" } as const;

/** What `keyward` alone prints. */
export function overview(): string {
  const groups = Object.entries(GROUPS).map(([group, title]) => {
    const entries = COMMANDS.filter((command) => command.group === group);
    return [`${title}:`, ...columns(entries.map(({ name, summary }) => [name, summary]))].join("\n");
  });
  return [
    "keyward: the secrets of a codebase",
    "Usage: keyward COMMAND [FLAGS]",
    ...groups,
    'Run "keyward COMMAND --help" for one command. "secrets create" and "secret:create" mean the same.',
  ].join("\n\n");
}

/** What `keyward secret --help` prints. */
export function groupHelp(members: readonly CommandEntry[]): string {
  const lines = columns(members.map(({ name, summary }) => [name, summary]));
  return `${lines.join("\n")}\n\nRun "keyward COMMAND --help" for one command.`;
}

export function commandHelp(entry: CommandEntry, command: Command): string {
  const flags = Object.entries({ ...command.flags, ...COMMON_FLAGS }).map(([name, flag]) => [
    flagText(name, flag),
    flag.help,
  ]);
  const others = entry.aliases.filter((alias) => alias.includes(":"));
  return [
    entry.summary + ".",
    `Usage: keyward ${entry.name} ${command.usage}`.trimEnd(),
    ...(others.length > 0 ? [`Also: ${others.join(", ")}`] : []),
    ["Flags:", ...columns(flags)].join("\n"),
    ["Examples:", ...command.examples.map((example) => `  ${example}`)].join("\n"),
  ].join("\n\n");
}

function flagText(name: string, flag: Flag): string {
  const value = flag.type === "string" ? ` ${flag.placeholder ?? name.toUpperCase()}` : "";
  return `${flag.short ? `-${flag.short}, ` : "    "}--${name}${value}`;
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([first = ""]) => first.length));
  return rows.map(([first = "", second = ""]) => `  ${first.padEnd(width)}  ${second}`);
}
