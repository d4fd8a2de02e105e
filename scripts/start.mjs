/** `npm start`: Excel with the add-in where desktop Excel exists, else the workbench; says which and why. */
import { desktopExcel } from './desktop-excel.mjs';

const { found, why } = desktopExcel();
console.log(found ? `Memulai Excel / starting Excel (${why}).` : `Memulai meja kerja / starting the workbench (${why}).`);
await import(found ? './excel.mjs' : './workbench.mjs');
