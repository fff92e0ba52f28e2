import { BrowserRouter } from 'react-router-dom';
import { start } from '#app/shell/start.tsx';
import { Console } from './console.tsx';

start('console', (services) => (
  <BrowserRouter>
    <Console services={services} />
  </BrowserRouter>
));
