import { Button } from '@digdir/designsystemet-react';
import { MenuHamburgerIcon, XMarkIcon } from '@navikt/aksel-icons';
import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { NavLink, useLocation } from 'react-router-dom';
import { worksAtBoth } from '../language/unit';
import { nb } from '../messages/nb';
import { nbArea } from '../messages/nb-area';
import { nbGroupsOfBoth } from '../messages/nb-groups';
import { nbOversight } from '../messages/nb-oversight';
import { useMe } from '../session/me';

/** The main menu: a row on wide screens, behind a button on narrow ones. */
export function Navigation() {
  const id = useId();
  const { mayImport, assignments } = useMe();
  const above = assignments.filter(({ may }) => may.includes('oversee'));
  const isAbove = above.length > 0;
  // Whoever has no role but above the schools has no classes and no checks, nor by standing in for somebody.
  const isAtSchool = above.length < assignments.length;
  const { pathname } = useLocation();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(false), [pathname]);

  const closeOnEscape = (event: KeyboardEvent) => event.key === 'Escape' && setOpen(false);
  return (
    <nav aria-label={nb.navigation.label} className="trapp-nav" onKeyDown={closeOnEscape}>
      <Button className="trapp-nav__toggle" variant="tertiary" data-color="neutral" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {isOpen ? <XMarkIcon aria-hidden="true" /> : <MenuHamburgerIcon aria-hidden="true" />}
        {nb.navigation.open}
      </Button>
      <ul id={id} className="trapp-nav__list" data-open={isOpen}>
        <Item to="/" label={nb.navigation.myDay} end />
        {isAtSchool && <Item to="/klasser" label={worksAtBoth() ? nbGroupsOfBoth.title : nb.navigation.groups} />}
        <Item to="/saker" label={nb.navigation.cases} />
        <Item to="/moter" label={nb.navigation.meetings} />
        <Item to="/tjenester" label={nb.navigation.services} />
        {isAtSchool && <Item to="/sjekker" label={nb.navigation.checks} />}
        {isAbove && <Item to="/loftet" label={nbOversight.link} />}
        {isAbove && <Item to="/omrade" label={nbArea.link} />}
        {mayImport && <Item to="/import" label={nb.navigation.imports} />}
      </ul>
    </nav>
  );
}

function Item({ to, label, end = false }: { readonly to: string; readonly label: string; readonly end?: boolean }) {
  return (
    <li>
      <NavLink to={to} end={end} className="trapp-nav__link">
        {label}
      </NavLink>
    </li>
  );
}
