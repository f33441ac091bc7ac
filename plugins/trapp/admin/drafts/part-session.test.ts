import type { DraftView } from '../../core/contracts/index';
import type { PartValue } from '../../core/routines/index';
import type { DraftDoor, Saved } from './draft-door';
import { PartSession } from './part-session';

const place = { routineKey: 'rutine', part: 'rules', key: 'dager' } as const;

/** A server that keeps one rule, and tells when somebody else has written in it. */
class MadeUpDoor implements DraftDoor {
  value: PartValue = { key: 'dager', title: { nb: 'Dager' } };
  stamp = 0;
  fails = false;
  readonly saved: PartValue[] = [];

  view = async (): Promise<DraftView> => ({
    document: { key: 'rutine', rules: [this.value] },
    parts: [{ part: 'rules', key: 'dager', title: 'Dager', stamp: String(this.stamp), changedAt: '2026-11-20T08:00:00.000Z', changedBy: 'Ola', alsoIn: [] }],
  });
  save = async (_: unknown, value: PartValue, stamp: string): Promise<Saved> => {
    if (this.fails) return { problems: [{ path: '', message: 'Nettet er borte.' }] };
    if (stamp !== String(this.stamp)) return { clash: true };
    this.write(value);
    this.saved.push(value);
    return { stamp: String(this.stamp) };
  };
  check = async () => [{ path: 'rules.0.title', message: 'Skriv noe her.', kind: 'error' as const }];
  write(value: PartValue): void {
    this.value = value;
    this.stamp += 1;
  }
}

async function opened() {
  const door = new MadeUpDoor();
  let now = 0;
  const session = new PartSession(place, door, () => (now += 10_000));
  await session.load();
  return { door, session };
}
const rule = (nb: string) => ({ key: 'dager', title: { nb } });

describe('a part of a draft being written', () => {
  it('pain 10: comes with what the check says of it, from its own beginning', async () => {
    const { session } = await opened();
    expect(session.look()).toMatchObject({ state: 'saved', value: rule('Dager'), problems: [{ path: 'title', kind: 'error' }], canUndo: false });
  });

  it('pain 15: is saved as it stands, and the document shows it at once', async () => {
    const { session, door } = await opened();
    session.change(rule('Tre dager'));
    expect(session.look()).toMatchObject({ state: 'unsaved', document: { rules: [rule('Tre dager')] }, canUndo: true });
    await session.flush();
    expect(session.look().state).toBe('saved');
    expect(door.saved).toEqual([rule('Tre dager')]);
  });

  it('pain 15: what is written while it saves is saved after it', async () => {
    const { session, door } = await opened();
    session.change(rule('En'));
    const saving = session.flush();
    session.change(rule('To'));
    await saving;
    expect(door.saved).toEqual([rule('En'), rule('To')]);
    expect(session.isClean).toBe(true);
  });

  it('pain 15: a failure keeps everything, and can be tried again', async () => {
    const { session, door } = await opened();
    door.fails = true;
    session.change(rule('Viktig'));
    await session.flush();
    expect(session.look()).toMatchObject({ state: 'failed', value: rule('Viktig'), failure: { problems: [{ message: 'Nettet er borte.' }] } });
    expect(session.isClean).toBe(false);
    door.fails = false;
    await session.flush();
    expect(door.value).toEqual(rule('Viktig'));
  });

  it('S13: steps are taken back and brought again', async () => {
    const { session } = await opened();
    session.change(rule('En'));
    session.change(rule('To'));
    session.undo();
    expect(session.look()).toMatchObject({ value: rule('En'), canRedo: true });
    session.undo();
    expect(session.look()).toMatchObject({ value: rule('Dager'), canUndo: false });
    session.redo();
    session.redo();
    expect(session.look().value).toEqual(rule('To'));
  });

  it('pain 4: a clash shows theirs; taking it leaves mine a step back', async () => {
    const { session, door } = await opened();
    door.write(rule('Olas'));
    session.change(rule('Min'));
    await session.flush();
    expect(session.look()).toMatchObject({ state: 'clash', value: rule('Min'), clash: { theirs: rule('Olas'), row: { changedBy: 'Ola' } } });
    session.takeTheirs();
    expect(session.look()).toMatchObject({ state: 'saved', value: rule('Olas') });
    session.undo();
    expect(session.look().value).toEqual(rule('Min'));
  });

  it('pain 4: keeping mine saves it, and leaves theirs a step back', async () => {
    const { session, door } = await opened();
    door.write(rule('Olas'));
    session.change(rule('Min'));
    await session.flush();
    session.keepMine();
    await session.flush();
    expect(door.value).toEqual(rule('Min'));
    session.undo();
    expect(session.look().value).toEqual(rule('Olas'));
  });
});
