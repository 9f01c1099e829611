import { linksTo, sitePage } from 'mentorbook';
import { definePagesPlugin } from 'mentorbook/plugins/define-pages-plugin';
import feedbackForm from './kinds/feedback-form.ts';

/** One page with the forms of all programmes, for whoever gathers the answers. */
export default definePagesPlugin({
  id: 'feedback',
  pages(publication) {
    const page = sitePage(publication, { layout: 'feedback', url: '/feedback/', title: publication.t('own.feedback.all') });
    const groups = publication.programmes.map(context => ({
      title: context.plain(context.programme.entry, context.programme.data.title),
      links: linksTo(context.programme.used(feedbackForm), context),
    }));
    return [{ ...page, groups }];
  },
});
