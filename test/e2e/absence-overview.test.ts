import { accessibilityViolations } from '../kit/browser';
import { describeDemo } from '../kit/demo-in-browser';

describeDemo('overview of the absence, for a school’s leader and for the coordinator', (demo) => {
  it('S23 B58: a leader sees grades and classes beside each other and month by month, and goes on to a class and back', async () => {
    const leader = await demo.login('rektor');
    const { page } = leader;
    await leader.goTo('/import');
    await page.getByRole('link', { name: 'Oversikt over fraværet' }).click();
    await page.getByRole('heading', { level: 2, name: 'Klasse for klasse' }).waitFor();
    await page.getByRole('row', { name: /^Hele skolen/ }).first().waitFor();
    const months = page.getByRole('table', { name: 'Måned for måned' });
    expect(await months.getByRole('rowheader').allTextContents()).toEqual(['august 2026', 'september 2026', 'oktober 2026', 'november 2026']);
    expect(await months.getByRole('columnheader').allTextContents()).toEqual(expect.arrayContaining(['Måned', 'Hele skolen']));
    expect(await months.getByRole('cell').first().textContent()).toMatch(/^\d+(,\d)? %$/);
    await leader.look('overview');
    await page.getByLabel('Periode').selectOption({ label: 'Forrige måned' });
    await page.getByText(/Tallene gjelder 1.–31. oktober|Tallene gjelder 1. oktober/).waitFor();
    await page.getByRole('link', { name: '8A', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /8A/ }).waitFor();
    await page.goBack();
    expect(await page.getByLabel('Periode').inputValue()).toBe('last_month');
    await page.setViewportSize({ width: 390, height: 844 });
    await leader.look('overview on a phone');
    await leader.leave();
  }, 120_000);

  it('S23 B56: the coordinator sees the schools and the municipality, and what is not shown', async () => {
    const admin = await demo.coordinator();
    await admin.goto(`${demo.url}/admin/plugins/trapp`);
    await admin.getByRole('link', { name: 'Oversikt over fraværet' }).click();
    await admin.getByRole('heading', { level: 1, name: 'Oversikt over fraværet' }).waitFor();
    await admin.getByRole('grid', { name: 'Skole for skole' }).getByText('Hele kommunen', { exact: true }).waitFor();
    await admin.getByText(/Tall som færre enn fem elever står bak, vises ikke/).waitFor();
    demo.seen.set('municipality', await accessibilityViolations(admin));
    await admin.context().close();
  }, 120_000);

  it('WCAG: no page of it has an A or AA violation', () => {
    expect(Object.fromEntries(demo.seen)).toEqual(Object.fromEntries([...demo.seen.keys()].map((name) => [name, []])));
    expect([...demo.seen.keys()]).toEqual(['overview', 'overview on a phone', 'municipality']);
  });
});
