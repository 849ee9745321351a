/** @jsxImportSource react */
import { lazy } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { App, Note } from './app.tsx';

const parts = lazy(() => Promise.resolve({ default: Note }));
hydrateRoot(document, <App Early={parts} Late={parts} />);
