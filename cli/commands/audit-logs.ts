import { parseDuration } from "../../core/duration.ts";
import { UserError } from "../../core/user-error.ts";
import { defineCommand } from "../command.ts";
import { isoTime } from "../show.ts";
import { painter } from "../painter.ts";
import { table } from "../table.ts";

export const auditLogs = defineCommand({
  usage: "[--resource TEXT] [--action ACTION] [--user USER] [--since 7d]",
  flags: {
    resource: {
      type: "string",
      help: "part of the secret:// URI; secrets: all of them",
      placeholder: "TEXT",
    },
    action: { type: "string", help: "accessed, created, updated, removed, …", placeholder: "ACTION" },
    user: { type: "string", help: "who did it", placeholder: "USER" },
    since: { type: "string", help: "how far back: 7d, or an ISO time", placeholder: "TIME" },
  },
  examples: [
    "keyward audit:logs --resource secrets --action accessed",
    "keyward audit:logs --since 24h --json",
  ],
  maxPositionals: 0,
  async run(context, { flags }) {
    const records = await (
      await context.vault()
    ).audit({
      ...(flags.resource === undefined ? {} : { resource: flags.resource }),
      ...(flags.action === undefined ? {} : { action: flags.action }),
      ...(flags.user === undefined ? {} : { actor: flags.user }),
      ...(flags.since === undefined ? {} : { since: timeOf(flags.since) }),
    });
    if (context.json) context.print(JSON.stringify(records));
    else if (records.length === 0) context.printError("Nothing on record is like that.");
    else {
      const rows = records.map(({ at, actor, action, resource, outcome, count }) => [
        isoTime(at),
        actor,
        action,
        resource,
        count === undefined ? outcome : `${outcome} (${count} times)`,
      ]);
      context.print(table(["Time", "User", "Action", "Resource", "Outcome"], rows, painter(context)));
    }
  },
});

/** A day, or a moment of one. */
const ISO_TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** A duration back from now, or an ISO time, as Unix milliseconds. */
function timeOf(text: string): number {
  if (/^(?:\d+[smhdw])+$/.test(text)) return Date.now() - parseDuration(text) * 1000;
  // JavaScript takes "7" for a month of 2001, and much else for something.
  const time = ISO_TIME.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(time)) return time;
  throw new UserError(
    "USAGE",
    "--since is neither a duration nor a time.",
    "Write --since 7d or --since 2026-01-31T12:00:00Z.",
  );
}
