import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { CaseView, OpenEmergency } from '../../core/contracts/index';
import { useAct } from '../api/index';
import { clockWords, momentWords } from '../dates/index';
import { useNotice } from '../layout/index';
import { nbEmergency } from '../messages/nb-emergency';
import { ProblemAlert } from '../parts/index';

const text = nbEmergency;
const MINUTE_MS = 60_000;
const TICK_MS = 15_000;

/** On a case that is open in an emergency: for how long, and the way to give it back. To those who work in the case: who has opened it so. */
export function EmergencyBanner({ view: { emergency } }: { readonly view: CaseView }) {
  const { mine, uses } = emergency;
  return (
    <>
      {mine !== null && <Mine mine={mine} key={mine.accessId} />}
      {uses.some(({ reviewed, isOpen }) => isOpen || !reviewed) && (
        <Alert data-color="warning">
          <Paragraph>
            <strong>{text.onCase.title}</strong>
          </Paragraph>
          {uses.map(({ accessId, staffName, reason, openedAt, isOpen, reviewed }) => (
            <Paragraph key={accessId}>
              {(isOpen ? text.onCase.open : text.onCase.closed)(staffName, momentWords(openedAt))} {text.reasons[reason]}. {reviewed ? text.onCase.reviewed : text.onCase.waits}
            </Paragraph>
          ))}
        </Alert>
      )}
    </>
  );
}

function Mine({ mine: { accessId, until, now } }: { readonly mine: OpenEmergency }) {
  const say = useNotice();
  const navigate = useNavigate();
  const left = useMinutesLeft(until, now);
  const act = useAct('endEmergency', {
    onDone: () => {
      say(text.banner.ended, '/');
      navigate('/');
    },
  });
  return (
    <Alert data-color="warning" role="status">
      <Paragraph>
        <strong>{text.banner.title}</strong>
      </Paragraph>
      <Paragraph>{left <= 0 ? text.banner.over : text.banner.left(text.banner.hours(Math.floor(left / 60), left % 60), clockWords(until))}</Paragraph>
      <Button variant="secondary" data-size="sm" loading={act.isPending} onClick={() => act.mutate({ params: { accessId } })}>
        {text.banner.end}
      </Button>
      {act.error && <ProblemAlert problem={act.error} />}
    </Alert>
  );
}

/** By the server's clock: the browser's own only says how long ago the server said so. When the time is out, everything on the page is asked for anew. */
function useMinutesLeft(until: string, now: string): number {
  const client = useQueryClient();
  const told = useRef({ now, at: performance.now() });
  if (told.current.now !== now) told.current = { now, at: performance.now() };
  const reckon = () => Math.ceil((Date.parse(until) - Date.parse(now) - (performance.now() - told.current.at)) / MINUTE_MS);
  const [left, setLeft] = useState(reckon);
  useEffect(() => {
    const timer = setInterval(() => setLeft(reckon()), TICK_MS);
    return () => clearInterval(timer);
  });
  const isOver = left <= 0;
  useEffect(() => {
    if (isOver) void client.resetQueries();
  }, [isOver, client]);
  return left;
}
