import { UserError } from "../../core/user-error.ts";
import { defineCommand } from "../command.ts";
import { RUN_SCOPE_FLAGS } from "../run-program/run-flags.ts";

export const sync = defineCommand({
  usage:
    "[--link [URL] [-p PROJECT] [-e ENV] [-s SERVICE] | --unlink | --status | --watch | --take theirs|mine [--part PART]… [NAME…]]",
  flags: {
    ...RUN_SCOPE_FLAGS,
    link: { type: "boolean", help: "keep the vault on this machine in step with a server, from now on" },
    unlink: { type: "boolean", help: "no more; what both have stays with both" },
    status: { type: "boolean", help: "what waits, and what is in conflict, without asking the server" },
    watch: { type: "boolean", help: "stay, and sync whenever something changes on either side" },
    take: {
      type: "string",
      help: "which side of conflicts counts; without names, of all",
      placeholder: "SIDE",
      choices: ["theirs", "mine"],
    },
    part: {
      type: "string",
      multiple: true,
      help: "it counts in this part alone, and the other side in the others; may be repeated",
      placeholder: "PART",
    },
  },
  examples: [
    "keyward sync --link https://vault.example.com -p shop",
    "keyward sync",
    "keyward sync --take theirs STRIPE_API_KEY",
    "keyward sync --take mine --part value.password --part metadata.team DB_LOGIN",
    "keyward sync -p shop -e development -s billing",
  ],
  async run(context, { flags, positionals }) {
    const { link, unlink, status, watch, take, part } = flags;
    const acts = [link, unlink, status, watch, take].filter((act) => act !== undefined);
    if (acts.length > 1) throw usage("Of --link, --unlink, --status, --watch and --take there can be one.");
    if (part && take === undefined) throw usage("--part says of what --take is.");
    const names = link ? positionals.slice(1) : take === undefined ? positionals : [];
    if (names.length > 0) throw usage(`What is ${names.join(" ")}?`);
    const { openIfLinked } = await import("../sync/open-linked.ts");
    const does = await import("../sync/acts.ts");
    if (link) return does.linkHere(context, flags, positionals[0]);
    const linked = await openIfLinked(context);
    if (!linked && acts.length === 0) return (await import("../sync/refresh.ts")).refreshKept(context, flags);
    if (!linked && status)
      return context.print(context.json ? JSON.stringify({ server: null }) : `${NOT_LINKED} ${LINK}`);
    if (!linked) throw usage(NOT_LINKED);
    if (unlink) return does.unlinkHere(context, linked);
    if (status) return does.showStatus(context, linked);
    if (watch) return (await import("../sync/watch.ts")).watchHere(context, linked);
    if (take !== undefined) return does.takeSide(context, linked, take, positionals, part);
    return does.syncOnce(context, linked);
  },
});

const NOT_LINKED = "The vault on this machine is linked to no server.";
const LINK = '"keyward sync --link https://HOST" links it.';

function usage(message: string): UserError {
  return new UserError(
    "USAGE",
    message,
    'Write "keyward sync --link https://HOST", or see "keyward sync --help".',
  );
}
