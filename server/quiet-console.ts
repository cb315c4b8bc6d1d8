import type { ConsoleFeature, Features, RemoteConsole, _ } from "vscode-languageserver/node";

/**
 * The library logs what it cannot read, and the messages of errors, as they are: both may quote a document. Of its
 * own words the first line goes out, up to where it quotes something. Our log goes another way.
 */
const quietly: ConsoleFeature<_> = (Base) =>
  class extends Base implements RemoteConsole {
    override error(message: string): void {
      super.error(ownWords(message));
    }
    override warn(message: string): void {
      super.warn(ownWords(message));
    }
    override info(message: string): void {
      super.info(ownWords(message));
    }
    override log(message: string): void {
      super.log(ownWords(message));
    }
  };

export const quietConsole: Features = { __brand: "features", console: quietly };

function ownWords(message: string): string {
  return message.split(/\n|failed with message:|failed: /, 1)[0] ?? "";
}
