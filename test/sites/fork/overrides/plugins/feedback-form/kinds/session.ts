import { extendKind, reference } from 'mentorbook';

/** A session may name the feedback form that is filled in after it. */
export default extendKind('session', {
  feedback: reference('feedbackForm', 'The form to fill in after the session. Default: none.').optional(),
});
