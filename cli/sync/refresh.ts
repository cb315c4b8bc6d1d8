import { inScope } from "../../core/scope.ts";
import type { Context } from "../context.ts";
import { changedNames } from "../run-program/changed-names.ts";
import { openSource, type SourceFlags } from "../run-program/source.ts";

/** Where commands work with a server and no vault here is linked: what the server says is kept for when it is away. */
export async function refreshKept(context: Context, flags: SourceFlags): Promise<void> {
  const { remote } = await openSource(context, flags);
  if (!remote) {
    if (context.json) context.print(JSON.stringify({ server: null }));
    else
      context.print(
        'The vault is on this machine and linked to no server. "keyward sync --link https://HOST" links it.',
      );
    return;
  }
  const before = await remote.readKept();
  const after = await remote.readServer();
  for (const note of after.notes) context.printError(note);
  const changed = before ? changedNames(before, after) : [];
  const names = after.gathered.found.map(({ key }) => key);
  if (context.json) {
    context.print(JSON.stringify({ server: remote.location, names, changed, first: before === undefined }));
    return;
  }
  const news = before
    ? `${changed.join(", ") || "nothing"} changed since the last time`
    : "for the first time";
  const count = `${names.length} ${names.length === 1 ? "secret" : "secrets"}`;
  context.print(`Kept ${count} ${inScope(after.scope)} from ${remote.location}: ${news}.`);
}
