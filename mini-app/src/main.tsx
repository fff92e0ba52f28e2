import { BrowserRouter } from 'react-router-dom';
import { App } from 'zmp-ui';
import { bringAppFiles } from './platform/app-files.ts';
import { findAppFolder } from './platform/app-folder.ts';
import { isInsideZalo } from './platform/open-platform.ts';
import { MiniApp } from './shell/mini-app.tsx';
import { start } from './shell/start.tsx';

start('mini-app', (services) => (
  <App>
    <BrowserRouter basename={findAppFolder(window)}>
      <MiniApp services={services} />
    </BrowserRouter>
  </App>
));
bringAppFiles(isInsideZalo(window.location.hostname) ? 'zalo' : 'browser');
