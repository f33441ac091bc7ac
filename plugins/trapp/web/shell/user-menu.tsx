import { Button, Dropdown, Paragraph } from '@digdir/designsystemet-react';
import { ChevronDownIcon, LeaveIcon, PersonCircleIcon } from '@navikt/aksel-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { useAct } from '../api/index';
import { saidAt } from '../language/unit';
import { nb } from '../messages/nb';
import { nbAccess } from '../messages/nb-access';
import { nbAccount } from '../messages/nb-account';
import { nbBaton } from '../messages/nb-baton';
import { nbEmergency } from '../messages/nb-emergency';
import { TextLink } from '../parts/index';
import { useMe } from '../session/me';
import { useRoleName } from '../session/role-names';

/** Who is logged in, which roles that gives, and the way out. */
export function UserMenu() {
  const roleName = useRoleName();
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const logOut = useAct('logout', {
    refresh: 'none',
    onDone: () => {
      // Leaves the pages first, so that nothing they show is asked for again, then forgets everything.
      navigate('/logg-inn', { replace: true, state: { hasLeft: true } });
      client.clear();
    },
  });
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger variant="tertiary" data-color="neutral" aria-label={nb.user.menu(me.name)}>
        <PersonCircleIcon aria-hidden="true" />
        <span className="trapp-user__name">{me.name}</span>
        <ChevronDownIcon aria-hidden="true" />
      </Dropdown.Trigger>
      <Dropdown placement="bottom-end">
        <div className="trapp-user">
          <strong>{me.name}</strong>
          <Paragraph data-size="sm" className="trapp-subtle">
            {nb.user.roles}
          </Paragraph>
          <ul className="trapp-user__roles">
            {me.assignments.map(({ role, schoolId, groupId, schoolName, groupName }) => (
              <li key={`${role} ${schoolId} ${groupId}`}>
                {saidAt(schoolId, () => roleName(role))}, {groupName ? `${groupName}, ` : ''}
                {schoolName ?? nb.user.everySchool}
              </li>
            ))}
          </ul>
          <TextLink to="/konto">{nbAccount.link}</TextLink>
          <TextLink to="/min-tilgang">{nbAccess.own.link}</TextLink>
          <TextLink to="/meg">{nbBaton.absences.link}</TextLink>
          <TextLink to="/nodtilgang">{nbEmergency.link}</TextLink>
          <Button variant="secondary" loading={logOut.isPending} onClick={() => logOut.mutate({})}>
            <LeaveIcon aria-hidden="true" />
            {nb.user.logOut}
          </Button>
        </div>
      </Dropdown>
    </Dropdown.TriggerContext>
  );
}
