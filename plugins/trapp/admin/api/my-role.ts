import { useAuth } from '@strapi/strapi/admin';

/** What the role of the one who is logged in holds; the server asks again, whatever the page shows. */
export function useMyRole(): 'coordinator' | 'reader' | 'school_leader' {
  const held = useAuth('Trapp', ({ permissions }) => permissions).map(({ action }) => action);
  if (held.includes('plugin::trapp.author')) return 'coordinator';
  return held.includes('plugin::trapp.read') ? 'reader' : 'school_leader';
}
