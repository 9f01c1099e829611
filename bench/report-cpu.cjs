// Loaded with `node --require` before a program: at its end it writes the CPU seconds of the whole process to the file that
// the environment variable CPU_REPORT names.
const fs = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  fs.writeFileSync(process.env.CPU_REPORT ?? 'cpu', String((user + system) / 1e6));
});
