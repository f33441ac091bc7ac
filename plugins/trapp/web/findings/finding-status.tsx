import { CheckmarkIcon, FolderIcon } from '@navikt/aksel-icons';
import type { FindingRow } from '../../core/contracts/index';
import { nbFindings } from '../messages/nb-findings';
import { StatusTag } from '../parts/index';

export function FindingStatus({ status }: { readonly status: FindingRow['status'] }) {
  const say = nbFindings.status[status];
  switch (status) {
    case 'new':
      return <StatusTag tone="warning">{say}</StatusTag>;
    case 'no_action':
      return (
        <StatusTag tone="neutral" icon={<CheckmarkIcon aria-hidden="true" />}>
          {say}
        </StatusTag>
      );
    case 'case_opened':
      return (
        <StatusTag tone="info" icon={<FolderIcon aria-hidden="true" />}>
          {say}
        </StatusTag>
      );
  }
}
