/** @jsxImportSource react */
import { hydrateRoot } from 'react-dom/client';
import { App } from './app.tsx';

hydrateRoot(document.querySelector('#root')!, <App />);
document.documentElement.dataset.hydrated = '';
