import { LSPErrorCodes, ResponseError, type CancellationToken } from "vscode-languageserver/node";
import { UserError } from "../core/user-error.ts";
import { prepare, type Context } from "./context.ts";
import { faultText } from "./fault-text.ts";

/** A feature: a function of the context and the request's parameters. It may look at the token between steps. */
export type Feature<Params, Result> = (
  context: Context,
  params: Params,
  token: CancellationToken,
) => Result | Promise<Result>;

/** What a feature throws where the document that it was asked about has moved on: the client asks again. */
export class DocumentMovedOn extends Error {}

/** What a feature throws where its answer is about a version that has been superseded: the client asks anew. */
export class Superseded extends Error {}

/** Each request has its own type of error data; ours is that of a UserError, for whoever looks. */
type Failure = ResponseError<never>;

/**
 * The one wrapper around every request: waits until the context is ready, drops what was cancelled, turns a
 * UserError into its words and anything else into an apology, with the fault logged.
 */
export function handle<Params, Result>(
  context: Context,
  method: string,
  feature: Feature<Params, Result>,
): (params: Params, token: CancellationToken) => Promise<Result | Failure> {
  return async (params, token) => {
    try {
      await context.ready;
      await prepareFor(context, params);
      if (token.isCancellationRequested) return cancelled();
      const result = await feature(context, params, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      return failure(context, method, error);
    }
  };
}

/** The same for notifications, which have no answer: a fault is logged and the server goes on. */
export function listen<Params>(
  context: Context,
  method: string,
  listener: (params: Params) => void | Promise<void>,
): (params: Params) => Promise<void> {
  return async (params) => {
    try {
      await listener(params);
    } catch (error) {
      failure(context, method, error);
    }
  };
}

/** Reads what a request is about, so that features need not wait. */
async function prepareFor(context: Context, params: unknown): Promise<void> {
  const uri = (params as { textDocument?: { uri?: unknown } } | null)?.textDocument?.uri;
  if (typeof uri === "string") await prepare(context, uri);
}

function failure(context: Context, method: string, error: unknown): Failure {
  if (error instanceof DocumentMovedOn) {
    return new ResponseError(LSPErrorCodes.ContentModified, "The document has changed meanwhile.");
  }
  if (error instanceof Superseded) {
    const retrigger = { retriggerRequest: true };
    return new ResponseError(LSPErrorCodes.ServerCancelled, "The document has changed.", retrigger as never);
  }
  if (error instanceof UserError) {
    return new ResponseError(
      LSPErrorCodes.RequestFailed,
      `${error.message} ${error.fix}`,
      error.toJSON() as never,
    );
  }
  context.log.error(`A fault of Keyward in ${method}: ${faultText(error)}`);
  return new ResponseError(
    LSPErrorCodes.RequestFailed,
    `Keyward could not answer ${method}: a fault of ours, which its log describes.`,
  );
}

function cancelled(): Failure {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "Cancelled.");
}
