import type { DraftView, KeptRow, OutputOf } from '../../plugins/trapp/core/contracts/index';
import { canonicalJson } from '../../plugins/trapp/core/routines/index';
import { morningOf } from '../../plugins/trapp/server/clock';
import { theApp } from '../kit/app';
import { coordinatorNamed, type Coordinator } from '../kit/coordinators';
import { premises, resetClock, setClock } from '../kit/factories';

const KEY = 'utgave-kommunen';
const at = `/trapp/routines/${KEY}`;

let kari: Coordinator;
let ola: Coordinator;

const draft = async () => (await kari<DraftView>('get', `${at}/draft`)).body;
const versions = async () => (await kari<OutputOf<'listVersions'>>('get', `${at}/versions`)).body;
const publish = async (reason: string, startsOn: string | null = null) => kari<OutputOf<'publishRoutine'>>('post', `${at}/versions`, { reason, startsOn });
const holdsNow = async () => (await premises().stores.routines.current(KEY))?.number;
/** Changes the routine's own words, so that the next version is another. */
async function write(change: object): Promise<void> {
  const { document, parts } = await draft();
  const stamp = parts.find(({ part }) => part === 'routine')?.stamp;
  const own = Object.fromEntries(Object.entries(document).filter(([, value]) => value !== undefined));
  expect((await kari('put', `${at}/draft/routine/${KEY}`, { stamp, value: { ...own, ...change } })).status).toBe(200);
}

beforeAll(async () => {
  [kari, ola] = [await coordinatorNamed('Kari', 'Utgave'), await coordinatorNamed('Ola', 'Utgave')];
  expect((await kari('post', '/trapp/routines', { key: KEY, title: 'Rutine med utgaver', from: { pack: 'as-skole' } })).status).toBe(200);
});

afterAll(async () => {
  // What is published here must not judge the pupils of other tests.
  for (const { number, withdrawn } of (await versions()).versions) if (withdrawn === null) await kari('post', `${at}/versions/${number}/withdrawal`, { reason: 'Prøven er over' });
  await theApp().db.query('plugin::trapp.routine').deleteMany({ where: { key: KEY } });
});

describe('the life of versions', () => {
  it('S1, B108: a version is published with number, date, author, reason and the day it begins', async () => {
    const first = await publish('Første utgave');
    expect([first.status, first.body]).toEqual([200, expect.objectContaining({ number: 1, publishedBy: 'Kari Utgave', reason: 'Første utgave', startsOn: null, withdrawn: null })]);
    await write({ owner: 'Utgave kommune' });
    expect((await publish('For sent', '2020-01-01')).body.error?.problems).toEqual([{ path: 'startsOn', message: expect.stringContaining('før i dag') }]);
    const later = premises().clock.today().replace(/^\d{4}/, (year) => String(Number(year) + 1));
    expect((await publish('Fra neste år', later)).body).toMatchObject({ number: 2, startsOn: later });
    expect(await holdsNow()).toBe(1);
    setClock(morningOf(later));
    try {
      expect(await holdsNow()).toBe(2);
    } finally {
      resetClock();
    }
  });

  it('B108: a version that is withdrawn holds no more, the one before it does; withdrawing twice is refused', async () => {
    await write({ owner: 'Utgave kommune, oppvekst' });
    expect((await publish('Med feil')).body.number).toBe(3);
    expect(await holdsNow()).toBe(3);
    expect((await ola('post', `${at}/versions/3/withdrawal`, { reason: ' ' })).status).toBe(400);
    expect((await ola<OutputOf<'withdrawVersion'>>('post', `${at}/versions/3/withdrawal`, { reason: 'Feil frist' })).body.withdrawn).toMatchObject({ by: 'Ola Utgave', reason: 'Feil frist' });
    expect(await holdsNow()).toBe(1);
    expect((await ola('post', `${at}/versions/3/withdrawal`, { reason: 'Igjen' })).status).toBe(409);
    expect((await ola('post', `${at}/versions/99/withdrawal`, { reason: 'Igjen' })).status).toBe(404);
    expect((await publish('Rettet')).body.number).toBe(4);
  });

  it('C3: a version is taken back as the draft, and what the draft said is set aside and can be taken back too', async () => {
    await write({ owner: 'Aldri publisert' });
    const unpublished = canonicalJson((await draft()).document);
    expect((await kari<OutputOf<'restoreDraft'>>('post', `${at}/draft`, { from: { version: 1 } })).body).toEqual({ setAside: true });
    const { document } = (await kari<OutputOf<'viewVersion'>>('get', `${at}/versions/1`)).body;
    expect(canonicalJson((await draft()).document)).toBe(canonicalJson(document));
    const aside = (await versions()).kept.find(({ why }) => why === 'set_aside');
    expect(aside).toMatchObject({ by: 'Kari Utgave', mine: true, answer: null });
    expect((await kari<OutputOf<'restoreDraft'>>('post', `${at}/draft`, { from: { kept: aside?.id } })).body).toEqual({ setAside: false });
    expect(canonicalJson((await draft()).document)).toBe(unpublished);
    expect((await kari('post', `${at}/draft`, { from: { version: 77 } })).status).toBe(404);
  });

  it('S13: where a second person must approve, nobody publishes alone, and nobody approves their own', async () => {
    await write({ approval: 'second_person', owner: 'To personer' });
    expect((await publish('Alene')).body.error?.code).toBe('approval_needed');
    const proposed = await kari<KeptRow>('post', `${at}/proposals`, { reason: 'Ny eier' });
    expect(proposed.body).toMatchObject({ why: 'proposed', mine: true, answer: null });
    const own = await kari('post', `${at}/kept/${proposed.body.id}/answer`, { answer: 'approved', reason: 'Jeg sier ja' });
    expect([own.status, own.body.error?.problems[0]?.message]).toEqual([403, expect.stringContaining('eget forslag')]);

    // What is written after it was put forward is no part of it.
    await write({ owner: 'Skrevet etterpå' });
    const seen = (await ola<OutputOf<'viewKeptDraft'>>('get', `${at}/kept/${proposed.body.id}`)).body;
    expect([seen.mine, seen.document['owner']]).toEqual([false, 'To personer']);
    expect((await ola<OutputOf<'answerProposal'>>('post', `${at}/kept/${proposed.body.id}/answer`, { answer: 'approved', reason: 'Ser bra ut' })).body).toEqual({ published: 5 });
    expect((await ola('post', `${at}/kept/${proposed.body.id}/answer`, { answer: 'returned', reason: 'Ombestemt' })).status).toBe(409);
    expect((await premises().stores.routines.current(KEY))?.document.owner).toBe('To personer');
  });

  it('S13: the demand of approval is not taken away without approval, and what is sent back is told with its reason', async () => {
    await write({ approval: 'none' });
    expect((await versions()).needsApproval).toBe(true);
    expect((await publish('Uten godkjenning')).body.error?.code).toBe('approval_needed');
    const first = (await kari<KeptRow>('post', `${at}/proposals`, { reason: 'Slå av' })).body;
    const second = (await kari<KeptRow>('post', `${at}/proposals`, { reason: 'Slå av, ny tekst' })).body;
    expect((await ola('post', `${at}/kept/${second.id}/answer`, { answer: 'returned', reason: 'Behold den' })).body).toEqual({ published: null });
    const { kept } = await versions();
    expect(kept.find(({ id }) => id === first.id)?.answer).toMatchObject({ kind: 'replaced' });
    expect(kept.find(({ id }) => id === second.id)?.answer).toMatchObject({ kind: 'returned', by: 'Ola Utgave', reason: 'Behold den' });
    expect((await kari('post', `${at}/kept/nei/answer`, { answer: 'approved', reason: 'x' })).status).toBe(404);
  });

  it('S1: a draft that could not be published is not put forward', async () => {
    await write({ owner: '' });
    expect((await kari('post', `${at}/proposals`, { reason: 'Uten eier' })).body.error).toMatchObject({ code: 'routine_not_publishable', problems: expect.arrayContaining([expect.objectContaining({ path: 'owner' })]) });
  });
});
