import { App, ZMPRouter } from 'zmp-ui';
import { bringAppFiles } from './platform/app-files.ts';
import { nameAppFolder } from './platform/app-folder.ts';
import { isInsideZalo } from './platform/open-platform.ts';
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
bringAppFiles(isInsideZalo(window.location.hostname) ? 'zalo' : 'browser');
