/** The dashboard starts here. */
import { render } from 'preact';
import { followLinks } from './address/location.ts';
import { keepPositions } from './address/position.ts';
import { Dashboard } from './frame/dashboard.tsx';
import { askAhead } from './pages/ahead.ts';
import { takeKey } from './reading/session.ts';

takeKey();
askAhead();
followLinks();
keepPositions();
// What was painted meanwhile goes.
document.body.replaceChildren();
render(<Dashboard />, document.body);
