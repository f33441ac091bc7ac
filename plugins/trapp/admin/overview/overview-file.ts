import type { HideableFiguresView, MunicipalityOverview } from '../../core/contracts/index';

const figures = ['pupils', 'sharePercent', 'days', 'documentedDays', 'undocumentedDays', 'lessons', 'late', 'medianDays', 'medianLessons', 'awayAMonth'] as const satisfies readonly (keyof HideableFiguresView)[];

/** The same headings for ever: whoever reads the file by machine need not read it anew with each version. */
const HEADS = ['skole_id', 'skole', 'slag', 'fra', 'til', 'skoledager', 'data_til', 'elever', 'andel_prosent', 'dager', 'dokumenterte_dager', 'udokumenterte_dager', 'timer', 'for_sent', 'median_dager', 'median_timer', 'elever_over_20_dager'] as const;
/** Without it, spreadsheets take the letters for others. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The schools' absence as a table for a register or a spreadsheet (B103): only what the page shows. Empty is not known; what is not shown says so, and is
 * no number.
 */
export function overviewFile({ schools }: Pick<MunicipalityOverview, 'schools'>): string {
  const rows = schools.map((school) => {
    const { sourceId, name, kind, period, freshness } = school;
    return [sourceId, name, kind === 'kindergarten' ? 'barnehage' : 'skole', period?.from ?? '', period?.to ?? '', period?.schoolDays ?? '', freshness.dataUntil ?? '', ...figures.map((figure) => shown(school[figure]))];
  });
  return BYTE_ORDER_MARK + [HEADS, ...rows].map((row) => `${row.map((cell) => quoted(String(cell))).join(';')}\r\n`).join('');
}

function shown(figure: HideableFiguresView['days']): string {
  if (figure === 'hidden') return 'vises_ikke';
  return figure === null ? '' : String(Math.round(figure * 10) / 10).replace('.', ',');
}

/** What begins like a formula would be one when a spreadsheet opens it; some pass over blanks and invisible signs before it, and take the wide signs for the narrow. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

function quoted(cell: string): string {
  const plain = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[;"\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
