/** One server-sent event. */
export interface StreamEvent {
  readonly event: string;
  /** Of this event, or of the last one that had an id. */
  readonly id: string;
  readonly data: string;
}

/**
 * Reads server-sent events as the HTML standard has them: UTF-8, lines that end in LF, CR or both, comments passed over.
 * @param onBytes called with whatever comes, a comment too
 */
export async function* readEvents(
  stream: AsyncIterable<Uint8Array>,
  onBytes: () => void = () => undefined,
): AsyncGenerator<StreamEvent> {
  let id = "";
  let event = "message";
  let data: string[] = [];
  for await (const line of lines(stream, onBytes)) {
    if (line === "") {
      if (data.length > 0) yield { event, id, data: data.join("\n") };
      event = "message";
      data = [];
      continue;
    }
    const [, field = "", value = ""] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === "event") event = value;
    else if (field === "id") id = value;
    else if (field === "data") data.push(value);
  }
}

async function* lines(stream: AsyncIterable<Uint8Array>, onBytes: () => void): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of stream) {
    onBytes();
    rest += decoder.decode(chunk, { stream: true });
    // A CR at the end may be half of a line's end.
    const whole = rest.split(/\r\n|\n|\r(?!$)/);
    rest = whole.pop() ?? "";
    yield* whole;
  }
}
