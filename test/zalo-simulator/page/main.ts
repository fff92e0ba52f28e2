import { mountBar } from './bar.ts';
import { mountPhone } from './phone.ts';
import { reportSeen } from './seen.ts';
import { readAddress, writeAddress } from './selection.ts';
import { createStore } from './store.ts';
import { startSync } from './sync.ts';
import { mountTeamGroup } from './team-group.ts';

const store = createStore(readAddress(location.hash));
const sync = startSync(store);
mountBar(store, sync);
mountPhone(store, sync);
mountTeamGroup(store, sync);
reportSeen(store);

store.watch((state) => {
  const address = writeAddress(state);
  if (address !== location.hash) history.replaceState(undefined, '', address);
});
