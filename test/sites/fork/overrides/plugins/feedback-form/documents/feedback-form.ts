import { defineDocument, fieldBlock, fieldFrom } from 'mentorbook';
import feedbackForm from '../kinds/feedback-form.ts';

/** The text of the form, then its questions, each with room for the answer. */
export default defineDocument({
  kind: feedbackForm,
  blocks: (form, context) => [
    ...context.blocks(form),
    ...form.data.questions.map(question => fieldBlock(fieldFrom(question, form.id, form, context))),
  ],
});
