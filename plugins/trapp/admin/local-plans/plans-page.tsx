import { Badge, Box, Button, EmptyStateLayout, Flex, Link, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { LocalPlanRow } from '../../core/contracts/index';
import { formatDay, say as inWords } from '../../core/language/index';
import { isFailure, useAct } from '../api/act';
import { useAsked } from '../api/ask';
import { useMyRole } from '../api/my-role';
import { useReader, useWords } from '../messages/index';
import { WordHead } from '../parts/word-head';
import { Awaited } from '../routines/awaited';
import { Panel } from '../routines/panel';

/** Which schools have a plan of their own, which lack what, and since when (B50, B51). */
export function PlansPage() {
  const say = useWords();
  const asked = useAsked('listSchoolPlans');
  // A school leader comes in here: there is nothing to go back to.
  const isHome = useMyRole() === 'school_leader';
  return (
    <Page.Main>
      <Page.Title>{say('plans.title')}</Page.Title>
      <Layouts.Header title={say('plans.title')} subtitle={say('plans.lead')} navigationAction={isHome ? undefined : <BackButton fallback="/plugins/trapp" />} />
      <Layouts.Content>
        <Awaited asked={asked}>{({ plans, mayRemind }) => (plans.length === 0 ? <EmptyStateLayout content={say('plans.none')} /> : <Routines plans={plans} mayRemind={mayRemind} again={asked.again} />)}</Awaited>
      </Layouts.Content>
    </Page.Main>
  );
}

interface PlansProps {
  readonly plans: readonly LocalPlanRow[];
  readonly mayRemind: boolean;
  readonly again: () => void;
}

const isMissing = ({ state }: LocalPlanRow) => state !== 'approved' && state !== 'proposed';

function Routines({ plans, ...rest }: PlansProps) {
  const keys = [...new Set(plans.map(({ routineKey }) => routineKey))];
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {keys.map((key) => (
        <OfRoutine key={key} plans={plans.filter(({ routineKey }) => routineKey === key)} {...rest} />
      ))}
    </Flex>
  );
}

function OfRoutine({ plans, mayRemind, again }: PlansProps) {
  const say = useWords();
  const { language } = useReader();
  const act = useAct();
  const { toggleNotification } = useNotification();
  const missing = plans.filter(isMissing);
  const remind = async (rows: readonly LocalPlanRow[]) => {
    const told = await act('remindSchools', {}, { routineKey: rows[0]?.routineKey ?? '', schoolIds: rows.map(({ schoolId }) => schoolId) });
    if (isFailure(told)) toggleNotification({ type: 'danger', message: told.problems[0]?.message ?? say('failed') });
    else {
      const alone = told.withoutLeader.length > 0 ? ` ${say('plans.withoutLeader', { schools: told.withoutLeader.join(', ') })}` : '';
      toggleNotification({ type: alone === '' ? 'success' : 'warning', message: `${say('plans.reminded', { count: told.reminded })}${alone}` });
      again();
    }
  };
  const first = plans[0];
  if (first === undefined) return null;
  return (
    <Panel
      title={inWords(first.routineTitle, language)}
      action={
        mayRemind && missing.length > 0 ? (
          <Button variant="secondary" onClick={() => void remind(missing)}>
            {say('plans.remindAll', { count: missing.length })}
          </Button>
        ) : undefined
      }
    >
      <Typography tag="p" textColor="neutral600">
        {say('plans.count', { missing: missing.length, schools: plans.length })}
      </Typography>
      <Box paddingTop={4}>
        <Table colCount={5} rowCount={plans.length + 1}>
          <WordHead words={['plans.school', 'plans.state', 'plans.since', 'plans.lacks', 'plans.more']} />
          <Tbody>
            {plans.map((plan) => (
              <PlanRow key={plan.schoolId} plan={plan} onRemind={mayRemind && isMissing(plan) ? () => void remind([plan]) : undefined} />
            ))}
          </Tbody>
        </Table>
      </Box>
    </Panel>
  );
}

function PlanRow({ plan, onRemind }: { readonly plan: LocalPlanRow; readonly onRemind: (() => void) | undefined }) {
  const say = useWords();
  const { schoolId, schoolName, routineKey, state, since, lacks, changes, number, remindedOn } = plan;
  return (
    <Tr>
      <Td>
        <Typography fontWeight="semiBold">{schoolName}</Typography>
      </Td>
      <Td>
        <Badge backgroundColor={state === 'approved' ? 'success100' : 'neutral150'} textColor={state === 'approved' ? 'success700' : 'neutral700'}>
          {say(`plans.state.${state}`)}
        </Badge>
      </Td>
      <Td>
        <Typography>{formatDay(since)}</Typography>
      </Td>
      <Td>
        <Box>
          {[...lacks, ...changes].map((line) => (
            <Typography key={line} tag="p">
              {line}
            </Typography>
          ))}
        </Box>
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          {number !== null && (
            <Link tag={NavLink} to={`/plugins/trapp/local-plans/${schoolId}/${routineKey}`} aria-label={say('plans.readOf', { school: schoolName })}>
              {say('plans.read', { number })}
            </Link>
          )}
          {onRemind && (
            <Button size="S" variant="tertiary" onClick={onRemind} aria-label={say('plans.remindOf', { school: schoolName })}>
              {say('plans.remind')}
            </Button>
          )}
          {remindedOn !== null && (
            <Typography variant="pi" textColor="neutral600">
              {say('plans.remindedOn', { day: formatDay(remindedOn) })}
            </Typography>
          )}
        </Flex>
      </Td>
    </Tr>
  );
}
