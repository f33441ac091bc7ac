import type { Desk } from './desk';
import { answerConsent, type Stage } from './work-cases';
import { linhStory, raisedWords, sofieReferral, sofieStory, consentNotes, ludvigStory, transferNote } from './side-stories';
import { beginCase, choose, hearChild, workStep } from './work-case';
import { storyPupils } from './world';

/** A referral that waits: the consent is there, the letter is sent, and the norm for an answer has passed (S54, B105). */
export async function waitForReferral({ desks, back, pupil }: Stage): Promise<void> {
  const teacher = await desks('larer.tindelia.9a', back(30));
  const caseId = await beginCase(teacher, pupil(storyPupils.subject), sofieStory);
  await workStep(teacher, caseId, sofieStory, 'required');
  const leader = await desks('avdelingsleder', back(25));
  await choose(leader, caseId, 'til-kartlegging', 'Vi vil finne ut mer sammen med Sofie og foreldrene.');
  await workStep(leader, caseId, sofieStory, 'required');
  await answerConsent(leader, caseId, 'given', consentNotes.sofieGiven);
  const sender = await desks('avdelingsleder', back(20));
  await choose(sender, caseId, 'til-niva-2', 'Sofie og foreldrene vil gjerne ha råd fra PP-tjenesten.');
  const { referrals } = await sender.ask('prepareReferral', { caseId }, { ...sofieReferral, shares: [...sofieReferral.shares] });
  const referralId = referrals.at(-1)?.id ?? '';
  await sender.ask('moveReferral', { caseId, referralId }, { to: 'sent', on: sender.day, note: '' });
  await joinFindings(sender, caseId, pupil(storyPupils.subject));
}

/** A pupil who has stopped coming: the home does not answer, and the leaders are told (S35, S39). */
export async function missWithoutMessage({ desks, back, pupil }: Stage): Promise<void> {
  const teacher = await desks('larer.tindelia.10a', back(5));
  const caseId = await beginCase(teacher, pupil(storyPupils.noShow), ludvigStory);
  const tried = { with: 'guardian', reached: false } as const;
  await teacher.ask('recordContact', { caseId }, { ...tried, on: teacher.day, how: 'phone', summary: ludvigStory.contacts[0] });
  const again = await desks('larer.tindelia.10a', back(1));
  await again.ask('recordContact', { caseId }, { ...tried, on: again.day, how: 'phone', summary: 'Prøvde igjen før første time og etter skoletid. Ingen svar.' });
  await joinFindings(again, caseId, pupil(storyPupils.noShow));
}

/** What the rules have found about the pupil is followed up in the case. */
async function joinFindings(desk: Desk, caseId: string, pupilId: string): Promise<void> {
  const { card } = await desk.ask('viewConcern', { pupilId }, {});
  const findingIds = card?.findings.map(({ id }) => id) ?? [];
  if (findingIds.length > 0) await desk.ask('assessConcern', { pupilId }, { findingIds, concernIds: [], answer: { kind: 'join_case', caseId, reason: 'Vi følger det opp i saken.' } });
}

/** A pupil who has moved: the case goes along with a note, and a teacher at the new school has it (U7). `move` brings the pupil there. */
export async function followToNewSchool({ desks, back, pupil }: Stage, move: () => Promise<void>): Promise<void> {
  const teacher = await desks('larer.havnesund.7a', back(26));
  const caseId = await beginCase(teacher, pupil(storyPupils.moving), linhStory);
  await workStep(teacher, caseId, linhStory, 'required');
  await move();
  const sender = await desks('larer.havnesund.7a', back(8));
  await sender.ask('offerTransfer', { caseId }, { note: transferNote, legalBasis: 'Foresatte ønsker at saken følger med.' });
  const receiver = await desks('avdelingsleder', back(7));
  const { staff } = await receiver.ask('viewTransfer', { caseId }, {});
  const me = await (await desks('larer.tindelia.7a', back(7))).ask('viewMe', {}, {});
  const ownerId = staff.find(({ name }) => name === me.name)?.id ?? '';
  await receiver.ask('answerTransfer', { caseId }, { accept: true, reason: '', ownerId });
  const owner = await desks('larer.tindelia.7a', back(4));
  await hearChild(owner, await owner.ask('viewCase', { caseId }, {}), linhStory);
}

/** Concerns that people have raised, and that wait for somebody to assess them (U11, A17). */
export async function raiseConcerns({ desks, back, pupil }: Stage): Promise<void> {
  const subject = await desks('faglarer', back(2));
  await subject.ask('raiseConcern', { pupilId: pupil(storyPupils.leavesEarly) }, { source: 'teacher', text: raisedWords.subjectTeacher, since: null });
  const kindergarten = await desks('larer.lyngmo.blabaer', back(2));
  await kindergarten.ask('raiseConcern', { pupilId: pupil(storyPupils.kindergarten) }, { source: 'home', text: raisedWords.kindergarten, since: null });
}
