import Quill from 'quill';

const quill = new Quill('#quill', { placeholder: 'Write here' });
Object.assign(globalThis, { quillText: () => JSON.stringify(quill.getContents().ops) });
