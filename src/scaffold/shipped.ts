/** The programmes that come with Mentorbook. Whatever else stands beside them is an organisation’s own. */
export const shippedProgrammes: ReadonlySet<string> = new Set([
  'six-month',
  'two-session',
  'dos-sesiones',
  'open-ended',
]);
