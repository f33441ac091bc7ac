import { useEffect, useRef, type RefObject } from 'react';

/** Takes the focus to a step that has just come into sight, so that the keyboard and the screen reader follow. */
export function useArrivalFocus(): RefObject<HTMLDivElement> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return place;
}
