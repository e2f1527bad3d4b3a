// Makes the engine for a browser, with the Python that will run it there. Called with where that Python stands, the
// archive of sources, the folder for what is made, and the program in Python that makes it.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [python, sources, folder, program] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(join(python, "pyodide.mjs")));

// Without chance in it: a set that is compiled has its parts in the same order each time.
const interpreter = await loadPyodide({ indexURL: python, env: { HOME: "/home", PYTHONHASHSEED: "0" } });
interpreter.FS.writeFile("/sources.zip", readFileSync(sources));
interpreter.runPython(readFileSync(program, "utf8"));
for (const name of ["python.zip", "engine.zip"]) writeFileSync(join(folder, name), interpreter.FS.readFile(`/made/${name}`));
