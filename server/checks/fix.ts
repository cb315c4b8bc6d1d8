import type { Scope } from "../../core/scope.ts";
import type { TextEdit } from "../../core/secrets-file-text.ts";

/** Something to do about a check: edits of the same file, or a command of the client. */
export interface Fix {
  readonly title: string;
  readonly kind: "quickfix";
  readonly edits?: readonly TextEdit[];
  readonly command?: FixCommand;
  /** The one that is meant in most cases. */
  readonly preferred?: boolean;
}

/** Arguments name things and never hold a value. */
export type FixCommand =
  | {
      readonly name: "keyward.moveToVault" | "keyward.encryptInPlace";
      readonly args: { readonly uri: string; readonly key: string };
    }
  | { readonly name: "keyward.ignoreFile"; readonly args: { readonly uri: string } }
  | {
      readonly name: "keyward.addSecret" | "keyward.editSecret" | "keyward.rotate";
      readonly args: { readonly key: string; readonly scope: Scope };
    };

export function quickfix(title: string, rest: Omit<Fix, "title" | "kind">): Fix {
  return { title, kind: "quickfix", ...rest };
}
