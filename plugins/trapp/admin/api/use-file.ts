import { useAuth } from '@strapi/strapi/admin';
import { useState } from 'react';
import { addressOf, type AdminOperation, type Params } from './ask';

interface FileInHand {
  /** Fetches the file and hands it to the browser under this name. */
  readonly get: (query: Readonly<Record<string, string>>, name: string) => Promise<void>;
  readonly isBusy: boolean;
  readonly isFailed: boolean;
}

/** An operation of the coordinator's door that answers with a file. The admin's own client reads nothing but JSON. */
export function useFile(id: AdminOperation, params: Params): FileInHand {
  const token = useAuth('trapp', (auth) => auth.token);
  const [state, setState] = useState<'rest' | 'busy' | 'failed'>('rest');
  const get = async (query: Readonly<Record<string, string>>, name: string) => {
    setState('busy');
    try {
      const { backendURL = '' } = (window as { strapi?: { backendURL?: string } }).strapi ?? {};
      const response = await fetch(`${backendURL}${addressOf(id, params)}?${new URLSearchParams(query).toString()}`, { headers: token === null ? {} : { Authorization: `Bearer ${token}` } });
      if (!response.ok) return setState('failed');
      const address = URL.createObjectURL(await response.blob());
      Object.assign(document.createElement('a'), { href: address, download: name }).click();
      URL.revokeObjectURL(address);
      setState('rest');
    } catch {
      setState('failed');
    }
  };
  return { get, isBusy: state === 'busy', isFailed: state === 'failed' };
}
