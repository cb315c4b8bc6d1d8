import { UserError } from "../../core/user-error.ts";
import { defineCommand } from "../command.ts";
import type { Context } from "../context.ts";
import { refusal, type Check, type Finding } from "../doctor/check.ts";
import { checkEditorHistory } from "../doctor/editor-history.ts";
import { checkPermissions, checkTracked } from "../doctor/files.ts";
import { checkKeyring, checkServer, checkVault } from "../doctor/vault.ts";
import { painter, type Colour } from "../painter.ts";
import { printable } from "../table.ts";

const CHECKS: readonly (readonly [name: string, check: Check])[] = [
  ["keyring", checkKeyring],
  ["vault", checkVault],
  ["server", checkServer],
  ["git", checkTracked],
  ["permissions", checkPermissions],
  ["editors", checkEditorHistory],
];

export const doctor = defineCommand({
  usage: "",
  flags: {},
  examples: ["keyward doctor", "keyward doctor --json"],
  maxPositionals: 0,
  async run(context) {
    const findings: Finding[] = [];
    for (const [name, check] of CHECKS) findings.push(...(await looked(name, check, context)));
    const bad = findings.filter(({ state }) => state === "wrong").length;
    if (context.json) context.print(JSON.stringify({ healthy: bad === 0, findings }));
    else context.print(reportText(findings, context));
    return bad > 0 ? 1 : 0;
  },
});

/** One that cannot be made does not keep the others from being made. */
async function looked(name: string, check: Check, context: Context): Promise<readonly Finding[]> {
  try {
    return await check(context);
  } catch (error) {
    if (error instanceof UserError) return [refusal(name, error)];
    const code = (error as NodeJS.ErrnoException).code;
    if (typeof code !== "string") throw error;
    return [{ check: name, state: "not checked", what: `This could not be looked at (${code}).` }];
  }
}

const SIGNS: Readonly<Record<Finding["state"], readonly [sign: string, colour: Colour]>> = {
  ok: ["✓", "green"],
  warning: ["!", "yellow"],
  wrong: ["✗", "red"],
  "not checked": ["?", "yellow"],
};

function reportText(findings: readonly Finding[], context: Context): string {
  const paint = painter(context);
  const width = Math.max(...findings.map(({ check }) => check.length));
  const lines = findings.map(({ check, state, what, fix }) => {
    const [sign, colour] = SIGNS[state];
    const line = `${paint(colour, sign)} ${check.padEnd(width)}  ${printable(what)}`;
    return fix === undefined ? line : `${line}\n  ${" ".repeat(width)}  ${paint("dim", printable(fix))}`;
  });
  const count = (wanted: Finding["state"]) => findings.filter(({ state }) => state === wanted).length;
  const sum = count("wrong") === 0 ? "Nothing is wrong" : `${count("wrong")} wrong`;
  const warnings = count("warning");
  return [...lines, "", `${sum}${warnings > 0 ? `, ${warnings} to look at` : ""}.`].join("\n");
}
