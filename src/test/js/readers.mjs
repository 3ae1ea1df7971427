// What three readers of PDF say is in a file: MuPDF, pdf.js (Firefox), PDFium (Chrome, Edge), each
// with its default settings. One process serves any number of files: it reads the path of one a
// line and answers with one line of JSON, {"mupdf": …, "pdfjs": …, "pdfium": …}.
import fs from 'node:fs';
import readline from 'node:readline';
import * as mupdf from 'mupdf';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PDFiumLibrary } from '@hyzyla/pdfium';

function readByMuPdf(bytes) {
  const document = mupdf.Document.openDocument(bytes, 'application/pdf');
  const pages = [];
  for (let i = 0; i < document.countPages(); i++) {
    const page = document.loadPage(i);
    const text = page.toStructuredText('preserve-whitespace');
    pages.push(text.asText());
    text.destroy();
    page.destroy();
  }
  document.destroy();
  return pages.join('\n');
}

async function readByPdfJs(bytes) {
  const document = await getDocument({ data: bytes, verbosity: 0 }).promise;
  const pages = [];
  for (let i = 1; i <= document.numPages; i++) {
    const content = await (await document.getPage(i)).getTextContent();
    pages.push(content.items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join(''));
  }
  await document.loadingTask.destroy();
  return pages.join('\n');
}

async function readByPdfium(library, bytes) {
  const document = await library.loadDocument(bytes);
  const pages = [];
  for (const page of document.pages()) {
    pages.push(page.getText());
  }
  document.destroy();
  return pages.join('\n');
}

// The readers warn on stdout; answers go there alone.
console.log = console.error;
console.warn = console.error;

const library = await PDFiumLibrary.init();
for await (const path of readline.createInterface({ input: process.stdin })) {
  const bytes = () => new Uint8Array(fs.readFileSync(path));
  const answer = {
    mupdf: readByMuPdf(bytes()),
    pdfjs: await readByPdfJs(bytes()),
    pdfium: await readByPdfium(library, bytes()),
  };
  process.stdout.write(JSON.stringify(answer) + '\n');
}
library.destroy();
