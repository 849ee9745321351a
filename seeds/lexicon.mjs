/** `node seeds/lexicon.mjs check`: the editor's commands, without npm (PowerShell and cmd lose npm's `--`). */
process.argv.splice(1, 1, process.argv[1]);
await import('../src/dev/run-command.mjs');
