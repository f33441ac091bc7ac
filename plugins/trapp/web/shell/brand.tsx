import { Link } from 'react-router-dom';
import { nb } from '../messages/nb';

/** The municipality's name and logo where they are known, and the product's own mark: three steps. */
export function Brand({ municipality }: { readonly municipality: { readonly name: string; readonly logo: string | null } | null }) {
  return (
    <Link to="/" className="trapp-brand">
      {municipality?.logo ? <img src={municipality.logo} alt="" className="trapp-brand__logo" /> : <Mark />}
      <span className="trapp-brand__names">
        <span className="trapp-brand__product">{nb.product}</span>
        <span className="trapp-brand__owner">{municipality?.name ?? nb.productLine}</span>
      </span>
    </Link>
  );
}

function Mark() {
  return (
    <svg viewBox="0 0 40 40" className="trapp-brand__mark" aria-hidden="true" focusable="false">
      <rect width="40" height="40" rx="9" className="trapp-brand__plate" />
      <path d="M8 31h8v-7h8v-7h8v-7" className="trapp-brand__steps" />
    </svg>
  );
}
