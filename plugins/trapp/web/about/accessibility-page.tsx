import { nbAbout } from '../messages/nb-about';
import { AboutPage } from './about-page';

export default function AccessibilityPage() {
  return <AboutPage about={nbAbout.accessibility} />;
}
