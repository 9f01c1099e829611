/** Whether a text ends with a sign that closes a sentence, or opens what follows, in whatever script. */
export const isClosed = (text: string) => /[.!?:…؟۔。！？：।]$/u.test(text);
