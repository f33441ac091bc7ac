import type { CaseView, Me } from '../../plugins/trapp/core/contracts/index';
import { rosterFile } from '../../plugins/trapp/server/demo/files';
import { fjordvik, storyPupils, type DemoWorld } from '../../plugins/trapp/server/demo/world';
import { accessibilityViolations } from '../kit/browser';
import { describeDemo } from '../kit/demo-in-browser';
import type { StaffAtWork } from '../kit/staff-at-work';

interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

const ask = <T>(staff: StaffAtWork, method: 'GET' | 'POST', path: string, input?: object): Promise<Answer<T>> =>
  staff.page.evaluate(
    async ([how, address, sent]) => {
      const answer = await fetch(`/api/trapp${address}`, { method: how, headers: { 'Content-Type': 'application/json', 'X-Trapp': '1' }, ...(how === 'GET' ? {} : { body: sent }) });
      return { status: answer.status, body: await answer.json() };
    },
    [method, path, JSON.stringify(input ?? {})] as const,
  ) as Promise<Answer<T>>;

/** The school's leader imports the roster as the school system has it now. */
async function bringRoster(staff: StaffAtWork, world: DemoWorld, schoolSourceId: string): Promise<void> {
  const schoolId = (await ask<Me>(staff, 'GET', '/session')).body.assignments[0]?.schoolId;
  const roster = { schoolId, file: { name: 'elever.csv', base64: Buffer.from(rosterFile(world, schoolSourceId)).toString('base64') } };
  const seen = await ask<{ fingerprint: string }>(staff, 'POST', '/imports/roster/preview', roster);
  expect((await ask(staff, 'POST', '/imports/roster', { ...roster, fingerprint: seen.body.fingerprint })).status).toBe(200);
}

/** The one who has the case sends it to Tindelia, from the case's own page, and goes. */
async function sendAlong(staff: StaffAtWork, { link, noteLabel, note, basis }: { readonly link: string; readonly noteLabel: string | RegExp; readonly note: string; readonly basis: string }): Promise<void> {
  await staff.page.getByText(link, { exact: true }).click();
  await staff.page.getByLabel(noteLabel).fill(note);
  await staff.page.getByLabel('Hva bygger overføringen på?').fill(basis);
  await staff.page.getByRole('button', { name: 'Send', exact: true }).click();
  await staff.page.getByText(/Saken ble sendt til Tindelia skole/).waitFor();
  await staff.leave();
}

/** Celine changes from Havnesund to Tindelia; Linh has done so already. */
function worldAfter(): DemoWorld {
  const world = fjordvik(2026);
  const seats = new Map<string, string>([[storyPupils.celine, 'FJV-S1-6A'], [storyPupils.moving, 'FJV-S1-7A']]);
  return { ...world, pupils: world.pupils.map((pupil) => (seats.has(pupil.sourceId) ? { ...pupil, schoolSourceId: 'FJV-S1', groupSourceId: seats.get(pupil.sourceId) ?? '' } : pupil)) };
}

describeDemo('a case that moves: to the pupil\'s new school, into another case, and to a newer version', (demo) => {
  it('U7: the new school begins by itself while it waits, and the two cases become one that can be read as one', async () => {
    const world = worldAfter();
    const from = await demo.login('rektor.havnesund');
    const earlier = (await ask<{ cases: { id: string; pupil: { id: string; name: string } }[] }>(from, 'GET', '/cases')).body.cases.find(({ pupil }) => pupil.name.startsWith('Celine'));
    await bringRoster(from, world, 'FJV-S2');
    const to = await demo.login('rektor');
    await bringRoster(to, world, 'FJV-S1');

    const { page } = to;
    await to.goTo(`/elever/${earlier?.pupil.id}/bekymring`);
    await page.getByLabel('Hva er sett eller sagt?').fill('Celine er ny her, og kommer sjelden før andre time.');
    await page.getByLabel('Åpne sak med en gang').check();
    await page.getByRole('button', { name: 'Åpne sak', exact: true }).click();
    await page.getByRole('heading', { name: 'Eleven har en sak på skolen hen gikk på før' }).waitFor();
    await to.look('a case elsewhere');
    await page.getByRole('button', { name: 'Vi kan ikke vente, og begynner selv' }).click();
    await page.getByText('Skriv hvorfor dere ikke kan vente.').first().waitFor();
    await page.getByLabel('Beskjed til skolen').fill('Hun er borte hver morgen, og vi vil begynne med en gang.');
    await page.getByRole('button', { name: 'Vi kan ikke vente, og begynner selv' }).click();
    await page.getByText(/Send inn på nytt/).waitFor();
    await page.getByRole('button', { name: 'Åpne sak', exact: true }).click();
    await page.getByText('Gi saken videre').waitFor();

    await from.goTo(`/saker/${earlier?.id}`);
    await from.page.getByText('De kan ikke vente, og har begynt sin egen oppfølging.').waitFor();
    await sendAlong(from, { link: 'Send saken med eleven', noteLabel: 'Overleveringsnotat til den nye skolen', note: 'Én voksen om gangen. Kontaktlæreren møter henne i gangen.', basis: 'Mor og Celine ønsker at saken følger med.' });

    await to.goTo('/');
    await page.getByText('En sak følger med Celine Blåklokkeeng').waitFor();
    await page.getByText('Ta imot eller svar nei').click();
    await page.getByRole('radio', { name: /^Saken dere åpnet/ }).waitFor();
    await to.look('two cases');
    await page.setViewportSize({ width: 360, height: 800 });
    await to.look('two cases on a phone');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.getByRole('button', { name: 'Gjør de to til én sak' }).click();
    await page.getByText('Velg hvilken sak som skal gå videre.').first().waitFor();
    await page.getByRole('radio', { name: /^Saken dere åpnet/ }).check();
    await page.getByRole('button', { name: 'Gjør de to til én sak' }).click();
    await page.getByText(/Saken som Havnesund skole hadde fra/).waitFor();
    await to.look('the case that goes on');
    await page.getByRole('link', { name: 'Åpne den saken' }).click();
    await page.getByText('Denne saken er tatt inn i elevens andre sak, som går videre.').waitFor();
    await page.getByRole('link', { name: 'Kartleggingssamtale' }).first().waitFor();
    await to.leave();
  }, 240_000);

  it('U7, A1: a case that comes with a child from kindergarten goes over to the school\'s own routine, and what it means is told first', async () => {
    const world = fjordvik(2026);
    const starts = { ...world, pupils: world.pupils.map((pupil) => (pupil.sourceId === storyPupils.kindergarten ? { ...pupil, schoolSourceId: 'FJV-S1', groupSourceId: 'FJV-S1-1A' } : pupil)) };
    const from = await demo.login('styrer.lyngmo');
    const raised = (await ask<{ cards: { pupil: { id: string; name: string } }[] }>(from, 'GET', '/concerns')).body.cards.find(({ pupil }) => pupil.name.startsWith('Live'));
    const { body: { caseId } } = await ask<{ caseId: string }>(from, 'POST', `/pupils/${raised?.pupil.id}/cases`, { concern: 'Live gråter ved levering, og blir hjemme flere dager i uka.' });
    await bringRoster(from, starts, 'FJV-B1');
    const to = await demo.login('rektor');
    await bringRoster(to, starts, 'FJV-S1');

    await from.goTo(`/saker/${caseId}`);
    await sendAlong(from, { link: 'Send saken med barnet', noteLabel: /^Overleveringsnotat til den nye/, note: 'Mor følger inn, og blir til samlingen begynner.', basis: 'Mor ønsker at saken følger med.' });

    const { page } = to;
    await to.goTo('/');
    await page.getByText(/^En sak følger med Live/).waitFor();
    await page.getByText('Ta imot eller svar nei').click();
    await page.getByLabel('Hvem skal være saksansvarlig?').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Ta imot saken' }).click();
    await page.getByText('Saken er tatt imot.').waitFor();
    await to.goTo(`/saker/${caseId}`);
    await page.getByText('Saken følger en rutine som ikke gjelder her').waitFor();
    await page.getByText('La saken følge rutinen her', { exact: true }).click();
    await page.getByText('Dette hører til trinnet saken står på, og faller bort:').waitFor();
    await to.look('a case whose routine does not hold here');
    await page.setViewportSize({ width: 360, height: 800 });
    await to.look('the same on a phone');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.getByRole('button', { name: 'Gå over til rutinen her' }).click();
    await page.getByText('Saken følger rutinen her nå.').waitFor();
    await page.getByText('Saken følger en rutine som ikke gjelder her').waitFor({ state: 'detached' });
    expect(await accessibilityViolations(page)).toEqual([]);
    await to.leave();
  }, 240_000);

  it('C3 B108: a leader sees what a newer version changes in the case, says no with a reason, and goes over to it later', async () => {
    const coordinator = await demo.coordinator();
    await coordinator.goto(`${demo.url}/admin/plugins/trapp/routines/sondre-land/parts/routine/sondre-land`);
    const owner = coordinator.getByLabel(/^Hvem eier/).first();
    await owner.waitFor({ timeout: 60_000 });
    await owner.fill('Fjordvik kommune, oppvekst');
    await coordinator.getByText('Lagret', { exact: false }).first().waitFor();
    await coordinator.goto(`${demo.url}/admin/plugins/trapp/routines/sondre-land`);
    await coordinator.getByRole('button', { name: 'Publiser' }).click();
    const dialog = coordinator.getByRole('dialog');
    await dialog.getByLabel('Hvorfor publiseres den?').fill('Oppvekst har ansvaret nå.');
    await dialog.getByRole('button', { name: 'Publiser' }).click();
    await coordinator.getByText('Utgave 2 er publisert.').waitFor({ timeout: 60_000 });
    await coordinator.context().close();

    const leader = await demo.login('avdelingsleder');
    const { page } = leader;
    await leader.goTo('/saker');
    await page.getByRole('link', { name: /Amin/ }).first().click();
    await page.getByText('Rutinen har fått en ny utgave, nummer 2.').waitFor();
    await leader.look('a case with a newer version');
    await page.getByRole('link', { name: 'Se hva den vil endre i saken' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ny utgave av rutinen' }).waitFor();
    await page.getByText('Oppvekst har ansvaret nå.').waitFor();
    await page.getByText('Saken blir på samme trinn: Evaluering.').waitFor();
    await page.getByText(/^Hold evalueringsmøte med elev og foresatte, frist 18\. november/).waitFor();
    await leader.look('a newer version');
    await page.setViewportSize({ width: 360, height: 800 });
    await leader.look('a newer version on a phone');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.getByRole('button', { name: 'La saken bli på sin utgave' }).click();
    await page.getByText('Skriv kort hvorfor.').first().waitFor();
    await page.getByLabel('Hvorfor', { exact: true }).fill('Vi er midt i evalueringen.');
    await page.getByRole('button', { name: 'La saken bli på sin utgave' }).click();
    await page.getByText('Saken blir på sin utgave. Rutinen har en nyere, nummer 2.').waitFor();

    const caseId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.getByRole('link', { name: 'Se hva den vil endre i saken' }).click();
    await page.getByLabel('Hvorfor', { exact: true }).fill('Evalueringen er flyttet, og vi vil følge det nye.');
    await page.getByRole('button', { name: 'Flytt saken til den nye utgaven' }).click();
    await page.getByText(/versjon 2/).first().waitFor();
    const { body } = await ask<CaseView>(leader, 'GET', `/cases/${caseId}`);
    expect(body.case).toMatchObject({ routineVersion: 2, step: 'evaluering' });
    await leader.goTo(`/saker/${caseId}/forlop`);
    for (const told of ['Saken ble på sin utgave da utgave 2 kom', 'Saken gikk over fra utgave 1 til utgave 2 av rutinen', 'Vi er midt i evalueringen.']) await page.getByText(told).waitFor();
    // Whoever has kept the address is told that there is nothing to decide.
    await leader.goTo(`/saker/${caseId}/ny-utgave`);
    await page.getByText('Saken følger utgave 2, og det er ingen nyere å gå over til.').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await leader.leave();
  }, 240_000);

  it('WCAG: no page of it has an A or AA violation', () => {
    expect(Object.fromEntries(demo.seen)).toEqual(Object.fromEntries([...demo.seen.keys()].map((name) => [name, []])));
    expect(demo.seen.size).toBe(9);
  });
});
