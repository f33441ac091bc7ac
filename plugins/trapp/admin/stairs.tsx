/** Our mark: three steps up. */
export function Stairs() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" aria-hidden="true">
      <path d="M2 17h5v-4.5h5V8h5V3.5" strokeLinecap="round" />
    </svg>
  );
}
