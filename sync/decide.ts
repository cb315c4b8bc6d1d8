import { Redacted } from "../core/redacted.ts";
import { UserError } from "../core/user-error.ts";
import { changedFields, printOf, sameContent, samePrint, type Content } from "./content.ts";
import { merge, type Choice, type Wanted } from "./merge.ts";
import { itemName, markOf, sameMark, type Item, type Operation, type StoredWrite } from "./records.ts";
import type { PrintText, Side } from "./sides.ts";
import type { Move } from "./state.ts";
import { batchItem, storedValue, valueFrom, writtenFields, type Secret } from "./values.ts";

/** What is to be done about one name: a step here, or an operation for the server. */
export type Decision =
  | { readonly kind: "settled" | "take" | "conflict" | "refused"; readonly move: Move }
  | { readonly kind: "push"; readonly operation: Operation };

export interface Question {
  readonly item: Item;
  readonly local: Side;
  readonly remote: Side;
}

/**
 * Decides about one name. Where both sides are to get something, this vault gets it first, on the server's state as the
 * new base; what is left is then a change of this vault alone, and goes the ordinary way.
 */
export function decide(question: Question, print: PrintText, now: number): Decision {
  const { item, local, remote } = question;
  const merged = merge(item.base?.content ?? null, local.content, remote.content, choiceOf(question));
  if (merged.conflicts) return { kind: "conflict", move: noteConflict(question, merged.conflicts, now) };
  const { want } = merged;
  const content = want && contentOf(want);
  const isNewsHere = !sameContent(content, local.content);
  // A value that the server does not show is not known to be this one.
  const isUnseenThere = want?.from === "local" && remote.content?.value === null;
  const isNewsThere = isUnseenThere || !sameContent(content, remote.content);
  const refusal = remote.refusal ?? local.refusal;
  if (refusal) return { kind: "refused", move: noteRefusal(item, local, refusal) };
  if (isNewsHere) return take(question, want, isNewsThere, print);
  if (isNewsThere) return push(question, want);
  const base = content && { content: known(content, item), local: local.mark, remote: remote.mark };
  return {
    kind: "settled",
    move: { notes: () => [[itemName(item.place), base && { place: item.place, base }]] },
  };
}

/** What a person has said counts for what was seen: not where a side was written to since. */
function choiceOf({ item: { chosen }, local, remote }: Question): Choice {
  const isAsSeen = chosen && sameMark(chosen.local, local.mark) && sameMark(chosen.remote, remote.mark);
  return (part) => (isAsSeen ? chosen.parts[part] : undefined);
}

/** It is not tried again before it is changed on either side, or somebody asks for it. */
export function noteRefusal(
  { place, base, news, chosen }: Item,
  { mark }: Pick<Side, "mark">,
  { code, message, fix }: UserError,
): Move {
  return {
    notes: () => [
      [itemName(place), { place, base, news, chosen, refused: { code, message, fix, local: mark } }],
    ],
  };
}

/** @param parts as `merge` names them, or `unseen` */
export function noteConflict(
  { item: { place, base }, local, remote }: Question,
  parts: readonly string[],
  since: number,
): Move {
  const conflict = {
    parts,
    local: local.mark,
    remote: remote.mark,
    localContent: local.content,
    remoteContent: remote.content,
    since,
  };
  return { notes: () => [[itemName(place), { place, base, conflict }]] };
}

function take(
  { item, local, remote }: Question,
  want: Wanted | null,
  isNewsThere: boolean,
  print: PrintText,
): Decision {
  const { place } = item;
  const value = want ? valueFrom(want.from, local.value, remote.value) : undefined;
  const isMadeEmpty = !local.content && value === undefined;
  const writes = writesFor(local, want, isMadeEmpty ? EMPTY : value) ?? [];
  const notes: Move["notes"] = (written) => {
    if (!remote.content) return [[itemName(place), null]];
    const content = known(remote.content, item);
    const last = written.at(-1);
    const here = last ? markOf(last) : local.mark;
    const base = {
      content: isMadeEmpty
        ? { ...content, value: printOf("", (text) => print(itemName(place), text)) }
        : content,
      local: isNewsThere ? null : here,
      remote: remote.mark,
    };
    return [[itemName(place), { place, base }]];
  };
  return { kind: "take", move: { writes: writes.map((write) => batchItem(place, write)), notes } };
}

/**
 * What a secret is made with here that was revoked or expired on the server before its value could be read. It gives no
 * value, as there: without it a wider scope's value would be used in its place.
 */
const EMPTY: Secret = new Redacted("");

function push({ item, local, remote }: Question, want: Wanted | null): Decision {
  const { place } = item;
  const value = want ? valueFrom(want.from, local.value, remote.value) : undefined;
  const writes = writesFor(remote, want, value);
  if (!writes) return { kind: "refused", move: noteRefusal(item, local, unreadable(item)) };
  const after = want && known(contentOf(want), item);
  const isValueKnown = remote.mark?.version !== 0 || writes.some((write) => write.value);
  return { kind: "push", operation: { place, writes, after, local: local.mark, isValueKnown } };
}

/** What turns what a side has into what is wanted, done only if it is still as it was seen. Undefined without a value. */
function writesFor(side: Side, want: Wanted | null, value: Secret | undefined): StoredWrite[] | undefined {
  const { content, mark } = side;
  const condition = mark ? { ifState: { id: mark.id, updated_at: mark.updated_at } } : { ifVersion: 0 };
  if (!want) return mark ? [{ op: "remove", ...condition }] : [];
  if (!content) {
    if (!value) return undefined;
    const fields = writtenFields(want.fields, Object.keys(want.fields) as (keyof Wanted["fields"])[]);
    const put = { op: "put", value: storedValue(value), fields, ...condition } as const;
    return want.status === "revoked" ? [put, { op: "revoke" }] : [put];
  }
  const hasNewValue =
    content.value === null ? value !== undefined : !samePrint(content.value, want.value ?? content.value);
  if (hasNewValue && !value) return undefined;
  const names = changedFields(content.fields, want.fields);
  const update: StoredWrite[] =
    hasNewValue || names.length > 0
      ? [
          {
            op: "update",
            ...(hasNewValue && { value: storedValue(value!) }),
            ...(names.length > 0 && { fields: writtenFields(want.fields, names) }),
            ...condition,
          },
        ]
      : [];
  // A new value has made it active.
  const status = hasNewValue ? "active" : content.status;
  if (status === want.status) return update;
  const op = want.status === "revoked" ? "revoke" : "restore";
  return [...update, update.length > 0 ? { op } : { op, ...condition }];
}

/** A value that cannot be read now counts as the one that was read last. */
function known(content: Content, { base }: Item): Content {
  return { ...content, value: content.value ?? base?.content.value ?? null };
}

function contentOf({ value, fields, status }: Wanted): Content {
  return { value, fields, status };
}

function unreadable({ place }: Item): UserError {
  return new UserError(
    "SECRET_REVOKED",
    `${place.key} is revoked or expired here, so that its value cannot be sent.`,
    "Restore it or give it another value, or leave it: nothing else waits for it.",
  );
}
