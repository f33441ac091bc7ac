/** What a role in the Strapi admin may do with us. None of it opens a case, nor shows a pupil. */
export const AUTHOR_PERMISSION = 'plugin::trapp.author';
export const READ_PERMISSION = 'plugin::trapp.read';
export const PLANS_PERMISSION = 'plugin::trapp.plans';
