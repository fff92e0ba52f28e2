import { App, ZMPRouter } from 'zmp-ui';
import { nameAppFolder } from './platform/app-folder.ts';
import { MiniApp } from './shell/mini-app.tsx';
import { start } from './shell/start.tsx';

nameAppFolder(window);
start('mini-app', (services) => (
  <App>
    <ZMPRouter>
      <MiniApp services={services} />
    </ZMPRouter>
  </App>
));
