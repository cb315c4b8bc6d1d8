/** `initializationOptions`; all are optional, and their defaults suit an editor that knows nothing of Keyward. */
export interface InitializationOptions {
  /**
   * Also check the JSON syntax, duplicates and shape of secrets files. For editors without JSON support of their
   * own; VS Code has it, and two sources of one diagnostic are a fault. Default false.
   */
  readonly validateShape?: boolean;
  /** The client has the commands of `CLIENT_COMMANDS`; code actions may name them. Default false. */
  readonly clientCommands?: boolean;
  /** Hovers may hold `command:` links to `LINKED_COMMANDS`. Default false. */
  readonly commandLinks?: boolean;
  /** The embedded vault's folder; default `KEYWARD_HOME`, else the platform's data folder. */
  readonly vaultHome?: string;
  /** In a browser: the parser's WebAssembly, which the server cannot read for itself. */
  readonly parser?: Uint8Array;
  /**
   * False in a workspace that is not trusted: the vault is left alone, and links and fixes that reveal or write are left
   * out. Default true.
   */
  readonly trusted?: boolean;
  /** The URI of the page that explains a check, with `{code}` where its code stands; diagnostics link to it. Default none. */
  readonly checkPage?: string;
}
