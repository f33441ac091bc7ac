import { nbAbout } from '../messages/nb-about';
import { AboutPage } from './about-page';

export default function PrivacyPage() {
  return <AboutPage about={nbAbout.privacy} />;
}
