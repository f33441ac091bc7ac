import { useEffect, useState } from 'react';
import type { OutputOf } from '../../core/contracts/index';
import { isFailure, useAct } from '../api/act';
import type { Failure } from '../api/ask';
import { useReader } from '../messages/index';

export type Plan = OutputOf<'previewPackage'>;

/** What is brought, a file or a pack of the library, and the key that its routine has. */
export interface Brought {
  readonly from: { readonly package?: unknown; readonly pack?: string };
  readonly key: string;
}

/** What of the package is which of ours, by id. */
export type Mapped = Readonly<Record<string, string>>;

interface PackageInHand {
  readonly plan: Plan | undefined;
  readonly failure: Failure | undefined;
  readonly mapped: Mapped;
  readonly map: (id: string, to: string | null) => void;
  /** Takes it in; answers why it could not be, or nothing. */
  readonly take: (chosen: readonly string[]) => Promise<Failure | undefined>;
}

/** What has the same name as one of ours is first taken to be that; whoever takes the package in says so or not. */
function alikeIn({ items, roles }: Plan): Mapped {
  const alike = [...items.map(({ id, alike: to }) => [id, to] as const), ...roles.map(({ role, alike: to }) => [`roles/${role}`, to] as const)];
  return Object.fromEntries(alike.flatMap(([id, to]) => (to === null ? [] : [[id, to]])));
}

const asInput = (mapped: Mapped) => Object.entries(mapped).map(([id, to]) => ({ id, to }));

/** A package over against a routine: what it would change, asked anew whenever something is mapped. */
export function usePackage(brought: Brought | undefined, into: string): PackageInHand {
  const act = useAct();
  const { language } = useReader();
  const [plan, setPlan] = useState<Plan>();
  const [failure, setFailure] = useState<Failure>();
  const [said, setSaid] = useState<{ readonly of: string; readonly mapped: Mapped }>();
  const mapped = said?.of === into ? said.mapped : undefined;

  useEffect(() => {
    setPlan(undefined);
    setFailure(undefined);
    setSaid(undefined);
  }, [brought, into]);

  useEffect(() => {
    if (brought === undefined || into === '') return undefined;
    let stale = false;
    void act('previewPackage', { routineKey: into }, { ...brought.from, language, ...(mapped !== undefined && { mapped: asInput(mapped) }) }).then((told) => {
      if (stale) return;
      setFailure(isFailure(told) ? told : undefined);
      setPlan(isFailure(told) ? undefined : told);
      const alike = mapped === undefined && !isFailure(told) ? alikeIn(told) : {};
      if (Object.keys(alike).length > 0) setSaid({ of: into, mapped: alike });
    });
    return () => {
      stale = true;
    };
  }, [act, brought, into, language, mapped]);

  const map = (id: string, to: string | null) =>
    setSaid((before) => ({ of: into, mapped: Object.fromEntries([...Object.entries(before?.mapped ?? {}).filter(([one]) => one !== id), ...(to === null ? [] : [[id, to]])]) }));
  const take = async (chosen: readonly string[]) => {
    const told = await act('importPackage', { routineKey: into }, { ...brought?.from, chosen, mapped: asInput(mapped ?? {}) });
    const failed = isFailure(told) ? told : undefined;
    setFailure(failed);
    return failed;
  };
  return { plan, failure, mapped: mapped ?? {}, map, take };
}
