/** What was asked for cannot be made. The message says what was found, what was expected and what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
