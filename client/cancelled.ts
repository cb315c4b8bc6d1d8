/** The person closed a question. Ends a command without a word. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** The answer to a question. @throws Cancelled where there is none */
export function answered<T>(answer: T | undefined): T {
  if (answer === undefined) throw new Cancelled();
  return answer;
}
